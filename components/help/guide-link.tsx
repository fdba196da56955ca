"use client";

import { useTranslations } from "next-intl";
import { type Guide, guideHref } from "./guides";
import { HelpLink } from "./help-link";

/** From the place of work to its tutorial. */
export function GuideLink({ guide }: { guide: Guide }) {
  const t = useTranslations("help.guides");
  return <HelpLink href={guideHref(guide)}>{t(`${guide}.link`)}</HelpLink>;
}
