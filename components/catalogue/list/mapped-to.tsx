"use client";

import { useTranslations } from "next-intl";
import { Status } from "@/components/ui/status";
import type { ListedVariant } from "../catalogue-wish";
import { mappingText } from "../mapping-text";

/** What leaves for one piece sold, or that nobody has said so yet. */
export function MappedTo({ variant }: { variant: Pick<ListedVariant, "components" | "suggestion"> }) {
  const t = useTranslations("catalogue.list");
  const { components, suggestion } = variant;
  if (components.length > 0) return <Status tone="success">{mappingText(components)}</Status>;
  return (
    <Status tone="warning">{suggestion ? t("suggested", { sku: suggestion.code }) : t("unmapped")}</Status>
  );
}
