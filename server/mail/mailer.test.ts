import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterEach, describe, expect, it, vi } from "vitest";
import { mailer } from "./mailer";

const mail = { to: "mei@example.com", subject: "你好", html: "<p>Hello</p>", text: "Hello" };
const MAIL_FROM = "Longshore <no-reply@example.com>";

/** An SMTP server that keeps what it gets, or refuses every recipient. */
async function smtpServer({ refuses = false } = {}) {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: ({ address }, _session, done) =>
      done(refuses ? Object.assign(new Error(`no in-box ${address}`), { responseCode: 550 }) : null),
    onData(stream, _session, done) {
      let text = "";
      stream.on("data", (chunk: Buffer) => {
        text += chunk.toString();
      });
      stream.on("end", () => {
        received.push(text);
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    received,
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}

describe("mail by SMTP", () => {
  it("arrives with both bodies", async () => {
    const server = await smtpServer();
    await mailer({ MAIL_FROM, SMTP_URL: server.url }).send(mail);
    await server.close();
    expect(server.received).toHaveLength(1);
    expect(server.received[0]).toMatch(/From: Longshore <no-reply@example.com>/);
    expect(server.received[0]).toMatch(/To: mei@example.com/);
    expect(server.received[0]).toContain("text/plain");
    expect(server.received[0]).toContain("text/html");
  });

  it("says that it failed, and never to whom", async () => {
    const server = await smtpServer({ refuses: true });
    const sending = mailer({ MAIL_FROM, SMTP_URL: server.url }).send(mail);
    const error: unknown = await sending.catch((thrown: unknown) => thrown);
    await server.close();
    expect(error).toMatchObject({ code: "unavailable", detail: { reason: "mail_not_sent" } });
    expect(String(error)).toContain("550");
    expect(`${error} ${JSON.stringify(error)}`).not.toContain("mei");
  });
});

describe("mail by Resend", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("posts what Resend documents", async () => {
    const fetched = vi.fn(async (_url: string, _init: RequestInit) => Response.json({ id: "1" }));
    vi.stubGlobal("fetch", fetched);
    await mailer({ MAIL_FROM, RESEND_API_KEY: "re_123" }).send(mail);
    const [url, init] = fetched.mock.calls[0] ?? [];
    expect(url).toBe("https://api.resend.com/emails");
    expect(init?.headers).toMatchObject({ authorization: "Bearer re_123" });
    expect(JSON.parse(String(init?.body))).toEqual({ ...mail, to: ["mei@example.com"], from: MAIL_FROM });
  });

  it.each([
    ["a refusal", async () => Response.json({ message: "mei@example.com is blocked" }, { status: 422 })],
    ["a cut line", async () => Promise.reject(new TypeError("fetch failed"))],
  ])("says that %s failed, and never to whom", async (_what, answer) => {
    vi.stubGlobal("fetch", answer);
    const sending = mailer({ MAIL_FROM, RESEND_API_KEY: "re_123" }).send(mail);
    const error: unknown = await sending.catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "unavailable", detail: { reason: "mail_not_sent" } });
    expect(`${error} ${JSON.stringify(error)}`).not.toContain("mei");
  });
});
