import { describe, expect, it } from "vitest";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";
import { columnOf, mappingColumns } from "./mapping-columns";
import { readMappingFile } from "./read-mapping-file";
import { writeCsv } from "./write-csv";

const read = (text: string) => readMappingFile(new TextEncoder().encode(text));
const headings = "Platform SKU ID,Seller SKU,Variant,Your SKU,Units per piece";
const row = (number: number, over = {}) => ({
  row: number,
  platformSkuId: "1729",
  sellerSku: "MUG-BL",
  variant: "Mug, blue",
  sku: "MUG",
  factor: "2",
  ...over,
});

describe("NIWO-TEMU-19: reads", () => {
  it.each([
    ["the template", `${headings}\n1729,MUG-BL,"Mug, blue",MUG,2\n`, [row(2)]],
    [
      "its Chinese form",
      '平台 SKU ID,卖家 SKU,平台 SKU,系统 SKU,换算数量\n1729,MUG-BL,"Mug, blue",MUG,2',
      [row(2)],
    ],
    [
      "headings of others, in any sequence, and passes over the rest",
      "换算数量;sku_id;SKU 货号;Notes;Title;SKU\n2;1729;MUG-BL;;Mug, blue;MUG",
      [row(2)],
    ],
    [
      "full-width brackets",
      "卖家 SKU（SKU 货号）\tSKU\tFactor\nMUG-BL\tMUG\t2",
      [row(2, { platformSkuId: "", variant: "" })],
    ],
    [
      "rows by the number that the spreadsheet shows",
      `${headings}\n\n1729,MUG-BL,"Mug, blue",MUG,2\n,,,,\n1729,MUG-BL,"Mug, blue",LID,1`,
      [row(3), row(5, { sku: "LID", factor: "1" })],
    ],
    [
      "cells that were protected from the spreadsheet",
      `${headings}\n"=""1729""",="MUG-BL","'Mug, blue", MUG ,2`,
      [row(2)],
    ],
    ["short rows", `${headings}\n1729`, [row(2, { sellerSku: "", variant: "", sku: "", factor: "" })]],
  ])("%s", (_, text, rows) => {
    expect(read(text)).toEqual({ isRead: true, rows });
  });
});

it.each([
  [
    "without the columns it needs",
    "Title,Price\nMug,2",
    { kind: "columns_missing", columns: ["platformSkuId", "sku", "factor"] },
  ],
  ["without a factor", "Seller SKU,SKU\nMUG,MUG", { kind: "columns_missing", columns: ["factor"] }],
  ["with a column twice", "Seller SKU,SKU,Our SKU,Factor\na,b,c,1", { kind: "column_twice", column: "sku" }],
  ["with headings alone", `${headings}\n,,,,\n`, { kind: "empty" }],
  ["with a quotation mark left open", `${headings}\n1,"2`, { kind: "quote_open", row: 2 }],
  ["of too many rows", `${headings}\n${"1,a,b,c,1\n".repeat(5001)}`, { kind: "too_large" }],
  ["that is a workbook", "PK\u0003\u0004", { kind: "workbook" }],
])("refuses a file %s", (_, text, refusal) => {
  expect(read(text)).toEqual({ isRead: false, refusal });
});

it("takes as many rows as one change may hold", () => {
  expect(read(`${headings}\n${"1,a,b,c,1\n".repeat(5000)}`)).toMatchObject({ isRead: true });
});

it.each([
  ["en", en],
  ["zh", zh],
])("understands every heading of its own template: %s", (_, messages) => {
  const words = messages.catalogue.import.column;
  expect(mappingColumns.map((column) => columnOf(words[column]))).toEqual([...mappingColumns]);
});

it.each(["1729382746582190001", "00123", "3-4", "1E5", "=SUM(1)", 'a "b"', "a,b;c", "-5"])(
  "writes the code %s so that it is read again unchanged",
  (code) => {
    const text = writeCsv([
      headings.split(","),
      [{ exact: code }, { exact: code }, "=Mug", { exact: code }, "1"],
    ]);
    expect(read(text)).toEqual({
      isRead: true,
      rows: [{ row: 2, platformSkuId: code, sellerSku: code, variant: "=Mug", sku: code, factor: "1" }],
    });
  },
);
