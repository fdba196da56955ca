import { createTranslator } from "next-intl";
import type { Locale } from "@/i18n/locales";
import { letter, type MailContent } from "./letter";
import { messagesOf } from "./messages-of";

interface SignInMail {
  locale: Locale;
  link: string;
  appUrl: string;
  /** How long the link works. */
  minutes: number;
}

export function signInMail({ locale, link, appUrl, minutes }: SignInMail): MailContent {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: "emails.signIn" });
  const host = new URL(appUrl).host;
  return letter({
    lang: locale,
    subject: t("subject"),
    preview: t("preview", { minutes }),
    heading: t("heading"),
    paragraphs: [t("explanation", { host, minutes })],
    button: { label: t("button"), href: link },
    linkHint: t("linkHint"),
    notes: [t("notAsked"), t("neverForward")],
    sender: { name: t("sender"), href: appUrl },
  });
}
