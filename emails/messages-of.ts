import type { Locale } from "@/i18n/locales";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";

/** Both languages at once: a mail is written for its reader, who need not be the one whose request sends it. */
const messages: Record<Locale, typeof en> = { en, zh };

export const messagesOf = (locale: Locale) => messages[locale];
