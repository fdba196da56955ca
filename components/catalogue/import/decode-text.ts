export type DecodedText = { isText: true; text: string } | { isText: false; fault: "workbook" | "not_text" };

/** How workbooks begin: a zip archive, and the older compound file. */
const workbookStarts = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/**
 * The text of a file as spreadsheets save it: UTF-8, UTF-16 with its mark ("Unicode text"), or GB18030, which is what
 * Chinese Windows calls plain CSV. Bytes that are valid UTF-8 are hardly ever meant as GB18030.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (workbookStarts.some((start) => start.every((byte, at) => bytes[at] === byte))) {
    return { isText: false, fault: "workbook" };
  }
  const text =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? decode(bytes, "utf-16le")
      : (decode(bytes, "utf-8") ?? decode(bytes, "gb18030"));
  return text === null || text.includes("\0") ? { isText: false, fault: "not_text" } : { isText: true, text };
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
