import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { afterAll, describe, expect, it } from "vitest";
import { linksOf } from "./links";
import { openMailbox } from "./mailbox";
import { openStore } from "./store";

const folder = mkdtempSync(join(tmpdir(), "longshore-mail-"));
const mailbox = await openMailbox({ folder, smtpPort: 0, webPort: 0 });
const transport = createTransport(`smtp://127.0.0.1:${mailbox.smtpPort}?ignoreTLS=true`);

afterAll(async () => {
  await mailbox.close();
  rmSync(folder, { recursive: true, force: true });
});

async function get(path: string): Promise<{ status: number; text: string; policy: string }> {
  const response = await fetch(`${mailbox.url}${path}`);
  return {
    status: response.status,
    text: await response.text(),
    policy: response.headers.get("content-security-policy") ?? "",
  };
}

async function sent(to: string, content: { subject: string; text?: string; html?: string }) {
  await transport.sendMail({ from: "Longshore <hello@longshore.test>", to, ...content });
  const [mail] = JSON.parse((await get(`/api/mails?to=${encodeURIComponent(to)}`)).text);
  return mail;
}

describe("the mail in-box", () => {
  it("keeps a mail and finds it by its recipient", async () => {
    const mail = await sent("Ada@Example.com", { subject: "Grüße 你好", text: "Your code is 123." });
    expect(mail).toMatchObject({
      from: "Longshore <hello@longshore.test>",
      to: ["Ada@example.com"],
      subject: "Grüße 你好",
      html: null,
    });
    expect(mail.text).toContain("Your code is 123.");
    expect(JSON.parse((await get(`/api/mails/${mail.id}`)).text)).toEqual(mail);
    expect(JSON.parse((await get("/api/mails?to=ada@example.com")).text)).toHaveLength(1);
    expect(JSON.parse((await get("/api/mails?to=eve@example.com")).text)).toEqual([]);
    expect(readdirSync(folder)).toContain(`${mail.id}.json`);
  });

  it("offers the links of a mail", async () => {
    const mail = await sent("link@example.com", {
      subject: "Sign in",
      html: '<p>Hello</p><a href="http://localhost:3000/enter?a=1&amp;b=2">Sign in</a>',
    });
    expect((await get(`/mails/${mail.id}`)).text).toContain('href="http://localhost:3000/enter?a=1&amp;b=2"');
  });

  it("shows foreign words as words, and foreign markup only where it cannot act", async () => {
    const mail = await sent("x@example.com", {
      subject: "<script>alert(1)</script>",
      html: "<script>alert(2)</script><b>bold</b>",
    });
    for (const path of ["/", `/mails/${mail.id}`]) {
      const { text } = await get(path);
      expect(text).not.toContain("<script>alert");
      expect(text).toContain("&lt;script&gt;alert(1)");
    }
    const body = await get(`/mails/${mail.id}/body`);
    expect(body.text).toContain("<b>bold</b>");
    expect(body.policy).toMatch(/default-src 'none'.*sandbox/);
    expect(body.policy).not.toContain("allow-scripts");
  });

  it("answers under no other name, and for no file outside its folder", async () => {
    const foreign = await new Promise((resolve) =>
      request(mailbox.url, { headers: { host: "evil.test" } }, (answer) => resolve(answer.statusCode)).end(),
    );
    expect(foreign).toBe(421);
    expect((await get("/mails/..%2F..%2Fpackage")).status).toBe(404);
    expect((await get("/api/mails/nothing")).status).toBe(404);
  });

  it("forgets all when asked", async () => {
    await fetch(`${mailbox.url}/api/mails`, { method: "DELETE" });
    expect(JSON.parse((await get("/api/mails")).text)).toEqual([]);
    expect((await get("/")).text).toContain("No mail yet");
  });
});

describe("openStore", () => {
  it("keeps the newest, also over a restart", () => {
    const small = mkdtempSync(join(tmpdir(), "longshore-mail-"));
    const store = openStore(small, 2);
    for (const minute of ["01", "02", "03"]) {
      store.add({
        receivedAt: `2026-01-01T00:${minute}:00.000Z`,
        from: "a",
        to: ["b"],
        subject: minute,
        text: "",
        html: null,
        attachments: [],
      });
    }
    expect(
      openStore(small, 2)
        .list()
        .map(({ subject }) => subject),
    ).toEqual(["03", "02"]);
    rmSync(small, { recursive: true, force: true });
  });
});

describe("linksOf", () => {
  it("finds each address once, without the sentence around it", () => {
    const text = "Go to https://a.test/x?y=1. Or (https://b.test)!";
    const html = `<a class="k" href="https://a.test/x?y=1">x</a><a href='javascript:alert(1)'>no</a>`;
    expect(linksOf({ text, html })).toEqual(["https://a.test/x?y=1", "https://b.test"]);
  });
});
