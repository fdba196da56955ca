import { deflateSync } from "node:zlib";
import type { SignedFile } from "../records";

/** A file of the promised type that opens, and says that it is no real label. */
export function fileContent({ contentType, title, lines }: SignedFile): Buffer {
  if (contentType === "application/pdf") return pdf([title, "SIMULATED, NOT FOR SHIPPING", ...lines]);
  if (contentType === "image/png") return png(lines.join(""));
  return emptyZip();
}

/** One page of 4 by 6 inches. */
function pdf(lines: string[]): Buffer {
  const shown = lines.map(
    (line) => `(${line.replace(/[^\x20-\x7e]/g, "?").replace(/[()\\]/g, "\\$&")}) Tj T*`,
  );
  const stream = `BT /F1 14 Tf 20 TL 24 390 Td ${shown.join(" ")} ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 288 432] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let body = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(`${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${end}`, "latin1");
}

const WIDTH = 400;
const HEIGHT = 600;

/** Bars in place of a drawing: black where the text has an odd letter. */
function png(text: string): Buffer {
  const row = Buffer.alloc(WIDTH + 1, 255);
  row[0] = 0;
  for (let x = 0; x < WIDTH; x++) {
    if (text.charCodeAt(Math.floor(x / 8) % Math.max(1, text.length)) % 2 === 1) row[x + 1] = 0;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header[8] = 8;
  const pixels = deflateSync(Buffer.concat(Array.from({ length: HEIGHT }, () => row)));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", pixels),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "ascii"), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** zlib offers the same only in later releases of Node. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function emptyZip(): Buffer {
  return Buffer.concat([Buffer.from("PK\x05\x06", "latin1"), Buffer.alloc(18)]);
}
