import type { LabelParcel } from "../marketplace";

type Size = Pick<LabelParcel, "weightGrams" | "lengthMm" | "widthMm" | "heightMm">;

const gramsPerOunce = 28.349523125;
const mmPerInch = 25.4;

/**
 * In the units that the market's carriers weigh in, as texts. Always rounded up: a parcel declared too light costs
 * more than one declared too heavy.
 */
export function measuresOf(size: Size, site: string): Record<string, string> {
  return site === "us" ? { ...poundsOf(size), ...sides(size, mmPerInch, "in") } : metric(size);
}

/** Whole pounds, and the ounces that remain. */
function poundsOf({ weightGrams }: Size): Record<string, string> {
  const ounces = Math.max(1, Math.ceil(roundedOff(weightGrams / gramsPerOunce)));
  return {
    weight: String(Math.floor(ounces / 16)),
    weightUnit: "lb",
    extendWeight: String(ounces % 16),
    extendWeightUnit: "oz",
  };
}

function metric(size: Size): Record<string, string> {
  return { weight: hundredths(size.weightGrams / 1000), weightUnit: "kg", ...sides(size, 10, "cm") };
}

function sides({ lengthMm, widthMm, heightMm }: Size, mmPerUnit: number, dimensionUnit: string) {
  return {
    length: hundredths(lengthMm / mmPerUnit),
    width: hundredths(widthMm / mmPerUnit),
    height: hundredths(heightMm / mmPerUnit),
    dimensionUnit,
  };
}

function hundredths(value: number): string {
  return (Math.ceil(roundedOff(value * 100)) / 100).toFixed(2);
}

/** What binary fractions add at the far end must not count as more. */
const roundedOff = (value: number) => Number(value.toFixed(6));
