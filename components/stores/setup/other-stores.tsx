"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { setupHref } from "../store-href";

/** Several shops may have come with one authorization: the next one that is not done yet. */
export function OtherStores({ except }: { except: string }) {
  const t = useTranslations("stores.setup");
  const trpc = useTRPC();
  const { data = [] } = useQuery(trpc.stores.list.queryOptions());
  const next = data.find(
    ({ id, status, pairedCarriers }) =>
      id !== except && status !== "unconnected" && (status === "setting_up" || pairedCarriers === 0),
  );
  if (!next) return null;
  return (
    <Button asChild variant="secondary" className="w-fit">
      <Link href={setupHref(next.id)}>{t("nextStore", { store: next.name })}</Link>
    </Button>
  );
}
