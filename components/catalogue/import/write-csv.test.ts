import { expect, it } from "vitest";
import { type CsvCell, writeCsv } from "./write-csv";

it.each<[string, CsvCell, string]>([
  ["plain text", "Mug", "Mug"],
  ["a delimiter", "Mug, blue", '"Mug, blue"'],
  ["quotation marks", '12" plate', '"12"" plate"'],
  ["a formula in a title", "=HYPERLINK(1)", "'=HYPERLINK(1)"],
  ["a code", { exact: "00123" }, '"=""00123"""'],
  ["no code", { exact: "" }, ""],
])("writes %s", (_, cell, text) => {
  expect(writeCsv([[cell, "x"]])).toBe(`\uFEFF${text},x\r\n`);
});
