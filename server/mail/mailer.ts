import type { Env } from "../env";
import type { Mailer } from "./mail";
import { resendMailer } from "./resend-mailer";
import { smtpMailer } from "./smtp-mailer";

/** The sender that the environment asks for; SMTP when it names both. */
export function mailer(env: Pick<Env, "MAIL_FROM" | "SMTP_URL" | "RESEND_API_KEY">): Mailer {
  if (env.SMTP_URL) return smtpMailer({ url: env.SMTP_URL, from: env.MAIL_FROM });
  if (env.RESEND_API_KEY) return resendMailer({ apiKey: env.RESEND_API_KEY, from: env.MAIL_FROM });
  throw new Error("set SMTP_URL or RESEND_API_KEY: without mail nobody can sign in");
}
