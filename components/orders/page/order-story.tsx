"use client";

import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import type { OrderDetail } from "../order-types";
import { Section } from "./section";
import { tellable } from "./tellable";
import { useStoryText } from "./use-story-text";

/** What happened to the order, oldest first, as sentences. */
export function OrderStory({ detail }: { detail: OrderDetail }) {
  const t = useTranslations("orders.page");
  const { sentence, actor } = useStoryText(detail);
  return (
    <Section title={t("story")}>
      <ol className="grid gap-1.5 pt-2.5">
        {tellable(detail.story).map((entry) => (
          <li key={entry.id} className="grid gap-x-4 sm:grid-cols-[112px_minmax(0,1fr)]">
            <DateTime at={entry.at} className="text-muted-foreground" />
            <span className="min-w-0">
              {sentence(entry)} <span className="text-muted-foreground">{actor(entry)}</span>
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
