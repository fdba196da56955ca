import { expect, it } from "vitest";
import { readCsv } from "./read-csv";

it.each<[string, string, string, string[][]]>([
  [
    "cells",
    "a,b\nc,d\n",
    ",",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "a last line without an end",
    "a,b\nc,d",
    ",",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  ["line ends of Windows", "a\r\nb\r\n", ",", [["a"], ["b"]]],
  ["line ends of old Macs", "a\rb", ",", [["a"], ["b"]]],
  ["semicolons", "a;b,c\n", ";", [["a", "b,c"]]],
  ["tabs", "a\tb", "\t", [["a", "b"]]],
  ["empty cells", ",a,\n", ",", [["", "a", ""]]],
  ["empty lines, which count as rows", "a\n\nb", ",", [["a"], [""], ["b"]]],
  ["quoted delimiters", '"a,b",c', ",", [["a,b", "c"]]],
  ["quoted line breaks", '"a\nb",c\nd', ",", [["a\nb", "c"], ["d"]]],
  ["quoted quotation marks", '"12"" plate",c', ",", [['12" plate', "c"]]],
  ["quotation marks inside a cell", 'a"b,="7"', ",", [['a"b', '="7"']]],
  ["an empty quoted cell", '"",b', ",", [["", "b"]]],
  ["nothing", "", ",", []],
])("reads %s", (_, text, delimiter, records) => {
  expect(readCsv(text, delimiter)).toEqual({ records, openRow: null });
});

it("tells where a quotation mark was opened for good", () => {
  expect(readCsv('a\nb,"c\nd\ne', ",")).toMatchObject({ openRow: 2 });
});
