import { PackageSearch } from "lucide-react";
import type { Route } from "next";
import type { useTranslations } from "next-intl";
import type { PaletteGroupData } from "./palette-group";

/** Offered for every number, also one that no source knows: the ledger of sightings answers for those. */
export function whereIsMyOrder(
  number: string,
  t: ReturnType<typeof useTranslations<"palette">>,
): PaletteGroupData {
  const href: Route = `/orders/where?number=${encodeURIComponent(number)}`;
  const item = { id: "where", label: t("whereIs", { number }), icon: PackageSearch, href };
  return { id: "where", heading: t("findOrder"), items: [item] };
}
