"use client";

import { useTranslations } from "next-intl";
import type { Guide } from "./guides";
import { numbered } from "./numbered";

type Key = Parameters<ReturnType<typeof useTranslations<"help.guides">>>[0];

/** A tutorial's parts, each with its steps. */
export function useGuideSections(guide: Guide): { title: string; steps: string[] }[] {
  const t = useTranslations("help.guides");
  const has = (key: string) => t.has(key as Key);
  const read = (key: string) => t(key as Key);
  const section = (number: number) => `${guide}.sections.${number}`;
  return numbered(
    (number) => has(`${section(number)}.title`),
    (number) => ({
      title: read(`${section(number)}.title`),
      steps: numbered(
        (step) => has(`${section(number)}.steps.${step}`),
        (step) => read(`${section(number)}.steps.${step}`),
      ),
    }),
  );
}
