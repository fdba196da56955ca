"use client";

import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { RenewButton } from "../connect/renew-button";
import { reviewHref } from "../review/review-wish";
import { setupHref, storeHref } from "../store-href";
import type { ListedStore } from "../store-types";

/** The one act that helps this store on; nothing where all flows. */
export function StoreAction({ store }: { store: ListedStore }) {
  const t = useTranslations("stores.list");
  const { id, status, pairedCarriers } = store;
  if (status === "needs_authorization") return <RenewButton storeId={id} size="xs" variant="secondary" />;
  if (status === "unconnected") {
    return <ActionLink href={reviewHref({ stores: [id], chosen: null })} label={t("check")} />;
  }
  if (status === "setting_up") return <ActionLink href={setupHref(id)} label={t("progress")} />;
  if (pairedCarriers === 0) return <ActionLink href={storeHref(id, "carriers")} label={t("pair")} />;
  return null;
}

function ActionLink({ href, label }: { href: Route; label: string }) {
  return (
    <Button asChild size="xs">
      <Link href={href}>{label}</Link>
    </Button>
  );
}
