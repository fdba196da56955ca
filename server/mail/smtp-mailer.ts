import { createTransport } from "nodemailer";
import { AppError } from "../errors";
import type { Mailer } from "./mail";

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);
const timeoutMs = 10_000;

/** Mail through any SMTP server. Node only: the edge has no sockets. */
export function smtpMailer({ url, from }: { url: string; from: string }): Mailer {
  const transport = createTransport({
    url,
    // The local in-box has no certificate, and nothing on loopback leaves the machine.
    ignoreTLS: loopback.has(new URL(url).hostname),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  });
  return {
    async send(mail) {
      try {
        await transport.sendMail({ from, ...mail });
      } catch (error) {
        throw new AppError("unavailable", `the mail server refused: ${reasonOf(error)}`, {
          reason: "mail_not_sent",
        });
      }
    },
  };
}

/** The codes alone: a server's words often repeat the address. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const { code, responseCode } = error as Error & { code?: string; responseCode?: number };
  return [code, responseCode].filter(Boolean).join(" ") || error.name;
}
