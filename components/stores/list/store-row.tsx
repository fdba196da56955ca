"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { ListCell, ListLink } from "@/components/lists/list-cell";
import { ListRow } from "@/components/lists/list-row";
import { Count } from "@/components/ui/count";
import { RelativeTime } from "@/components/ui/relative-time";
import { reviewHref } from "../review/review-wish";
import { storeHref } from "../store-href";
import { StoreStatus } from "../store-status";
import type { ListedStore } from "../store-types";
import { useStoreFailureText } from "../use-store-failure-text";
import { GrantEnd } from "./grant-end";
import { StoreAction } from "./store-action";

export function StoreRow({ store, marketplace }: { store: ListedStore; marketplace: string }) {
  const t = useTranslations("stores.list");
  const storeFailureText = useStoreFailureText();
  const { id, name, status, shopName, heldOrders, newestOrderAt, lastPulledAt, pullFailure } = store;
  return (
    <ListRow id={id} name={name}>
      <ListCell narrow="title" note={shopName === name ? marketplace : `${marketplace} · ${shopName}`}>
        <ListLink
          href={status === "unconnected" ? reviewHref({ stores: [id], chosen: null }) : storeHref(id)}
        >
          {name}
        </ListLink>
      </ListCell>
      <ListCell narrow="hidden">{store.region}</ListCell>
      <ListCell
        narrow="line"
        note={status === "failing" && pullFailure ? storeFailureText(pullFailure) : undefined}
      >
        <StoreStatus store={store} />
      </ListCell>
      <ListCell narrow="hidden">{newestOrderAt ? <RelativeTime at={newestOrderAt} /> : "–"}</ListCell>
      <ListCell narrow="hidden">{lastPulledAt ? <RelativeTime at={lastPulledAt} /> : "–"}</ListCell>
      <ListCell narrow="hidden" align="end">
        {heldOrders > 0 ? (
          <Link
            href={`/orders?state=held&store=${id}`}
            aria-label={t("heldNamed", { count: heldOrders, store: name })}
            className="relative z-[1] rounded-sm text-link hover:underline"
          >
            <Count value={heldOrders} />
          </Link>
        ) : (
          <Count value={0} className="text-muted-foreground" />
        )}
      </ListCell>
      <ListCell narrow="hidden">
        <GrantEnd store={store} />
      </ListCell>
      <ListCell narrow="side" align="end" className="relative z-[1]">
        <StoreAction store={store} />
      </ListCell>
    </ListRow>
  );
}
