import { createTranslator } from "next-intl";
import type { GrantLoss, GrantPurpose } from "@/domain/grant";
import type { Locale } from "@/i18n/locales";
import { letter, type MailContent } from "./letter";
import { messagesOf } from "./messages-of";

interface GrantEndMail {
  locale: Locale;
  marketplace: string;
  /** The stores that stand on it. */
  stores: string[];
  purpose: GrantPurpose;
  /** `coming`, or why it is over. */
  end: "coming" | GrantLoss;
  days: number;
  expiresAt: Date;
  /** Where it is renewed. */
  link: string;
  appUrl: string;
}

export function grantEndMail({ locale, end, link, appUrl, ...facts }: GrantEndMail): MailContent {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: "emails.grantEnd" });
  const { marketplace, purpose, days } = facts;
  const stores = new Intl.ListFormat(locale).format(facts.stores);
  // The reader's zone is not known here, so the mail names its own.
  const date = `${new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", hourCycle: "h23", timeZone: "UTC" }).format(facts.expiresAt)} UTC`;
  const what = t(`what.${purpose}`, { marketplace });
  return letter({
    lang: locale,
    subject: t(`${end}.subject`, { stores, days }),
    preview: t(`effect.${purpose}`),
    heading: t(`${end}.heading`, { stores, days }),
    paragraphs: [t(`${end}.body`, { what, stores, date, days }), t(`effect.${purpose}`), t("kept")],
    button: { label: t("button"), href: link },
    linkHint: t("linkHint"),
    notes: [t("why")],
    sender: { name: t("sender"), href: appUrl },
  });
}
