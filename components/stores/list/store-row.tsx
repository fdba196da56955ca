"use client";

import { useTranslations } from "next-intl";
import { ListCell, ListLink } from "@/components/lists/list-cell";
import { ListRow } from "@/components/lists/list-row";
import { Count } from "@/components/ui/count";
import { Link } from "@/components/ui/link";
import { RelativeTime } from "@/components/ui/relative-time";
import { useRegionName } from "../connect/use-region-name";
import { reviewHref } from "../review/review-wish";
import { storeHref } from "../store-href";
import { StoreStatus } from "../store-status";
import type { ListedStore } from "../store-types";
import { useStoreNote } from "../use-store-note";
import { GrantEnd } from "./grant-end";
import { StoreAction } from "./store-action";

export function StoreRow({ store, marketplace }: { store: ListedStore; marketplace: string }) {
  const t = useTranslations("stores.list");
  const noteOf = useStoreNote();
  const regionName = useRegionName();
  const sellerType = useTranslations("stores.sellerType");
  const { id, name, status, shopName, heldOrders, newestOrderAt, lastPulledAt } = store;
  return (
    <ListRow id={id} name={name}>
      <ListCell narrow="title" note={shopName === name ? marketplace : `${marketplace} · ${shopName}`}>
        <ListLink
          href={status === "unconnected" ? reviewHref({ stores: [id], chosen: null }) : storeHref(id)}
        >
          {name}
        </ListLink>
      </ListCell>
      <ListCell narrow="hidden" note={sellerType(store.sellerType)}>
        <span title={regionName(store.region)}>{store.region}</span>
      </ListCell>
      <ListCell narrow="line" note={noteOf(store)}>
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
