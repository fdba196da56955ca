import { AppError } from "../errors";
import type { Mailer } from "./mail";

const timeoutMs = 10_000;

/** Mail through Resend's HTTP interface (https://resend.com/docs/api-reference/emails/send-email). */
export function resendMailer({ apiKey, from }: { apiKey: string; from: string }): Mailer {
  return {
    async send({ to, subject, html, text }) {
      const response = await post(apiKey, { from, to: [to], subject, html, text });
      // Their message repeats what was sent; the status says enough for us.
      if (!response.ok) throw notSent(`status ${response.status}`);
    },
  };
}

async function post(apiKey: string, body: object): Promise<Response> {
  try {
    return await fetch("https://api.resend.com/emails", {
      method: "POST",
      headers: { authorization: `Bearer ${apiKey}`, "content-type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(timeoutMs),
    });
  } catch (error) {
    throw notSent(error instanceof Error ? error.name : "unknown");
  }
}

const notSent = (why: string) =>
  new AppError("unavailable", `Resend refused: ${why}`, { reason: "mail_not_sent" });
