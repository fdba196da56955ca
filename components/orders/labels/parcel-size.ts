import { z } from "zod";

export const unitSystems = ["metric", "imperial"] as const;
export type UnitSystem = (typeof unitSystems)[number];

/** Grams and millimetres in the units that people weigh and measure in. */
const perUnit: Record<UnitSystem, { grams: number; millimetres: number }> = {
  metric: { grams: 1000, millimetres: 10 },
  imperial: { grams: 453.59237, millimetres: 25.4 },
};

const maxGrams = 1_000_000;
const maxMillimetres = 10_000;

export interface ParcelSizeValues {
  units: string;
  weight: string;
  length: string;
  width: string;
  height: string;
}

export interface ParcelSize {
  weightGrams: number;
  lengthMm: number;
  widthMm: number;
  heightMm: number;
}

/** Messages are keys under `errors`. A comma may stand for the point. */
const measure = z
  .string()
  .trim()
  .transform((text) => Number(text.replace(",", ".") || Number.NaN))
  .refine((value) => value > 0, "measure");

/** Rounded up: a parcel is never said to be smaller or lighter than it is. */
export const parcelSizeSchema = z
  .object({ units: z.enum(unitSystems), weight: measure, length: measure, width: measure, height: measure })
  .transform(({ units, ...values }, context): ParcelSize => {
    const { grams, millimetres } = perUnit[units];
    const size = (value: number, unit: number) => Math.ceil(Number((value * unit).toFixed(6)));
    const limits = {
      weight: maxGrams,
      length: maxMillimetres,
      width: maxMillimetres,
      height: maxMillimetres,
    };
    const parsed = {
      weight: size(values.weight, grams),
      length: size(values.length, millimetres),
      width: size(values.width, millimetres),
      height: size(values.height, millimetres),
    };
    for (const key of ["weight", "length", "width", "height"] as const) {
      if (parsed[key] <= limits[key]) continue;
      context.addIssue({ code: "custom", path: [key], message: "measure_too_large" });
    }
    return {
      weightGrams: parsed.weight,
      lengthMm: parsed.length,
      widthMm: parsed.width,
      heightMm: parsed.height,
    };
  });
