import { LIMITS } from "./limits";

const SSL_REQUEST = 80877103;
const GSS_REQUEST = 80877104;
const CANCEL_REQUEST = 80877102;
const PROTOCOL_MAJOR = 3;

export type Startup =
  | { kind: "incomplete" }
  /** The client asks for encryption first; on loopback the answer is no, and it goes on in the clear. */
  | { kind: "encryption"; length: number }
  | { kind: "cancel" }
  | { kind: "session"; database: string }
  | { kind: "unreadable" };

/** Reads the first message of PostgreSQL's protocol, which has no type byte. */
export function readStartup(bytes: Buffer): Startup {
  if (bytes.length < 8) return { kind: "incomplete" };
  const length = bytes.readInt32BE(0);
  const code = bytes.readInt32BE(4);
  if (length < 8 || length > LIMITS.startupBytes) return { kind: "unreadable" };
  if (bytes.length < length) return { kind: "incomplete" };
  if (code === SSL_REQUEST || code === GSS_REQUEST) return { kind: "encryption", length };
  if (code === CANCEL_REQUEST) return { kind: "cancel" };
  if (code >> 16 !== PROTOCOL_MAJOR) return { kind: "unreadable" };

  const words = bytes.toString("utf8", 8, length).split("\0");
  const settings = new Map<string, string>();
  for (let at = 0; at + 1 < words.length && words[at]; at += 2)
    settings.set(words[at] ?? "", words[at + 1] ?? "");
  const database = settings.get("database") ?? settings.get("user");
  return database === undefined ? { kind: "unreadable" } : { kind: "session", database };
}

/** A refusal in PostgreSQL's own words, which every client can show. */
export function fatalMessage(code: string, message: string): Buffer {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${message}\0\0`, "utf8");
  const head = Buffer.alloc(5);
  head.write("E", 0, "latin1");
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
}
