import { expect, it } from "vitest";
import { decodeText } from "./decode-text";

const bytes = (...values: number[]) => new Uint8Array(values);
const utf8 = (text: string) => new TextEncoder().encode(text);
/** 配对 */
const gb18030 = bytes(0xc5, 0xe4, 0xb6, 0xd4);

it.each([
  ["UTF-8", utf8("配对,1"), "配对,1"],
  ["UTF-8 with its mark", new Uint8Array([0xef, 0xbb, 0xbf, ...utf8("配对")]), "配对"],
  ["GB18030", gb18030, "配对"],
  ["GB18030 in four bytes", bytes(0x81, 0x39, 0xef, 0x30), "㐁"],
  ["UTF-16 with its mark", bytes(0xff, 0xfe, 0x4d, 0x91, 0xf9, 0x5b), "配对"],
  ["nothing", bytes(), ""],
])("NIWO-TEMU-19: reads %s", (_, file, text) => {
  expect(decodeText(file)).toEqual({ isText: true, text });
});

it.each([
  ["a workbook", bytes(0x50, 0x4b, 0x03, 0x04, 0x14), "workbook"],
  ["an older workbook", bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1), "workbook"],
  ["a picture", bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0), "not_text"],
  ["bytes of no encoding", bytes(0x41, 0xff, 0xff), "not_text"],
])("tells %s from text", (_, file, fault) => {
  expect(decodeText(file)).toEqual({ isText: false, fault });
});
