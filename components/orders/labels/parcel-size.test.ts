import { describe, expect, it } from "vitest";
import { parcelSizeSchema } from "./parcel-size";

const typed = (over = {}) => ({
  units: "metric",
  weight: "0.5",
  length: "20",
  width: "15",
  height: "10",
  ...over,
});
const issues = (over: object) =>
  parcelSizeSchema.safeParse(typed(over)).error?.issues.map(({ path, message }) => [path[0], message]);

describe("the size of a parcel", () => {
  it.each<[string, object, object]>([
    ["in kilograms and centimetres", {}, { weightGrams: 500, lengthMm: 200, widthMm: 150, heightMm: 100 }],
    ["with a comma", { weight: "1,25" }, { weightGrams: 1250 }],
    [
      "in pounds and inches, rounded up",
      { units: "imperial", weight: "2" },
      { weightGrams: 908, lengthMm: 508 },
    ],
    ["without an error of binary fractions", { weight: "1.1" }, { weightGrams: 1100 }],
  ])("%s", (_, over, size) => {
    expect(parcelSizeSchema.parse(typed(over))).toMatchObject(size);
  });

  it.each<[string, object, string, string]>([
    ["nothing", { weight: "" }, "weight", "measure"],
    ["zero", { height: "0" }, "height", "measure"],
    ["words", { width: "wide" }, "width", "measure"],
    ["more than any parcel", { length: "1001" }, "length", "measure_too_large"],
  ])("refuses %s", (_, over, field, message) => {
    expect(issues(over)).toEqual([[field, message]]);
  });
});
