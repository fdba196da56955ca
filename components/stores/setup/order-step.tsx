"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Skeleton } from "@/components/ui/skeleton";
import { LoadFailed } from "../load-failed";
import { storeHref } from "../store-href";
import type { Store } from "../store-types";
import { WizardActions } from "../wizard/wizard-actions";
import { FirstOrder } from "./first-order";
import { OtherStores } from "./other-stores";

const lookEveryMs = 3000;

/** The end of the way: a real order in sight. */
export function OrderStep({ store, isReading }: { store: Store; isReading: boolean }) {
  const t = useTranslations("stores.setup");
  const trpc = useTRPC();
  const query = useQuery(
    trpc.orders.list.queryOptions(
      { storeId: store.id, limit: 1 },
      { refetchInterval: ({ state }) => (isReading || !state.data?.items.length ? lookEveryMs : false) },
    ),
  );
  const order = query.data?.items[0];
  return (
    <>
      {query.isError ? <LoadFailed query={query} /> : null}
      {query.isPending ? <Skeleton className="h-20" /> : null}
      {order ? (
        <div className="grid gap-2">
          <p className="text-base text-muted-foreground">{t("orderLead")}</p>
          <FirstOrder order={order} />
        </div>
      ) : null}
      {query.data && !order ? (
        <EmptyState title={t("noOrder")} className="max-w-none rounded-md border py-8">
          {isReading ? t("noOrderReading") : t("noOrderHelp")}
        </EmptyState>
      ) : null}
      <WizardActions>
        <Button asChild variant="primary">
          <Link href={`/orders?store=${store.id}`}>{t("toOrders", { store: store.name })}</Link>
        </Button>
        <Button asChild variant="ghost">
          <Link href={storeHref(store.id)}>{t("toStore")}</Link>
        </Button>
      </WizardActions>
      <OtherStores except={store.id} />
    </>
  );
}
