"use client";

import { useTranslations } from "next-intl";
import { supportHref } from "./support-href";
import { useSupportUrl } from "./support-provider";

type SupportLinkProps = { title: string; details: Record<string, string | undefined> };

/** To where this installation's people ask for help, with what happened; nothing where nobody said where. */
export function SupportLink({ title, details }: SupportLinkProps) {
  const t = useTranslations("stores.help");
  const url = useSupportUrl();
  if (!url) return null;
  return (
    <a
      href={supportHref(url, title, details)}
      target="_blank"
      rel="noreferrer"
      className="rounded-sm text-link underline underline-offset-2"
    >
      {t("ask")}
    </a>
  );
}
