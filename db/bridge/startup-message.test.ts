import { describe, expect, it } from "vitest";
import { fatalMessage, readStartup } from "./startup-message";

function message(code: number, text = ""): Buffer {
  const body = Buffer.from(text, "utf8");
  const head = Buffer.alloc(8);
  head.writeInt32BE(8 + body.length, 0);
  head.writeInt32BE(code, 4);
  return Buffer.concat([head, body]);
}

const VERSION_3 = 3 << 16;

describe("readStartup", () => {
  it("finds the database, or the user that names it", () => {
    expect(readStartup(message(VERSION_3, "user\0a\0database\0b\0\0"))).toEqual({
      kind: "session",
      database: "b",
    });
    expect(readStartup(message(VERSION_3, "user\0a\0\0"))).toEqual({ kind: "session", database: "a" });
  });

  it("waits for the rest of a message that came in pieces", () => {
    const whole = message(VERSION_3, "user\0a\0\0");
    for (let length = 0; length < whole.length; length++) {
      expect(readStartup(whole.subarray(0, length))).toEqual({ kind: "incomplete" });
    }
  });

  it("ignores what follows the message", () => {
    const pipelined = Buffer.concat([message(VERSION_3, "user\0a\0\0"), Buffer.from("p....")]);
    expect(readStartup(pipelined)).toEqual({ kind: "session", database: "a" });
  });

  it("tells requests for encryption and cancellations apart", () => {
    expect(readStartup(message(80877103))).toEqual({ kind: "encryption", length: 8 });
    expect(readStartup(message(80877102, "12345678"))).toEqual({ kind: "cancel" });
  });

  it("refuses other protocols, absurd lengths and nameless sessions", () => {
    expect(readStartup(message(2 << 16, "user\0a\0\0"))).toEqual({ kind: "unreadable" });
    expect(readStartup(Buffer.from("GET / HTTP/1.1\r\n"))).toEqual({ kind: "unreadable" });
    expect(readStartup(message(VERSION_3, "\0"))).toEqual({ kind: "unreadable" });
  });
});

describe("fatalMessage", () => {
  it("is an error message of PostgreSQL's protocol", () => {
    const bytes = fatalMessage("3D000", "no");
    expect(bytes.toString("latin1", 0, 1)).toBe("E");
    expect(bytes.readInt32BE(1)).toBe(bytes.length - 1);
  });
});
