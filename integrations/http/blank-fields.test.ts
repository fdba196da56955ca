import { expect, it } from "vitest";
import { blankFields } from "./blank-fields";

it("blanks what lies under the fields, however deep, and keeps the shape", () => {
  const order = {
    id: "577",
    buyer: { name: "Ana", age: 41, tags: ["vip"], email: "", isNew: true, note: null },
    lines: [{ buyer: "Ana", sku: "1" }],
  };
  expect(blankFields(order, new Set(["buyer"]))).toEqual({
    id: "577",
    buyer: { name: "[string]", age: "[number]", tags: ["[string]"], email: "", isNew: true, note: null },
    lines: [{ buyer: "[string]", sku: "1" }],
  });
});
