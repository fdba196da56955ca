"use client";

import { useTranslations } from "next-intl";
import type { Filter } from "@/components/lists/filter";
import { useStoreFilter } from "@/components/stores/use-store-filter";
import { problemKindNames } from "@/domain/problem";

export function useProblemFilters(): Filter[] {
  const t = useTranslations("problems");
  const store = useStoreFilter();
  const options = problemKindNames.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }));
  return [store, { param: "kind", label: t("columns.kind"), isSingle: true, options }];
}
