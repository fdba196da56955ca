"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFailureText } from "@/components/forms/use-failure-text";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { ListedStore } from "../store-types";
import { WizardActions } from "../wizard/wizard-actions";
import { DiscardShops } from "./discard-shops";
import { reviewHref } from "./review-wish";
import { ShopCard } from "./shop-card";
import { useConnectStores } from "./use-connect-stores";

type ShopStepProps = { stores: ListedStore[]; hasWarehouses: boolean };

/** The shops that the marketplace handed over: each as it is called there, to be compared with the seller's pages. */
export function ShopStep({ stores, hasWarehouses }: ShopStepProps) {
  const t = useTranslations("stores.review");
  const failureText = useFailureText();
  const router = useRouter();
  const connect = useConnectStores();
  const ids = stores.map(({ id }) => id);
  const isSingle = stores.length === 1;
  const [ticked, setTicked] = useState<string[]>(ids);
  const [isMissing, setIsMissing] = useState(false);

  const toggle = (id: string) => {
    setIsMissing(false);
    setTicked(ticked.includes(id) ? ticked.filter((each) => each !== id) : [...ticked, id]);
  };
  const go = () => {
    if (ticked.length === 0) return setIsMissing(true);
    if (hasWarehouses) return router.push(reviewHref({ stores: ids, chosen: ticked }));
    // Nothing to choose from: this marketplace hands over all orders.
    connect.save(ticked.map((storeId) => ({ storeId, orderScope: { kind: "all" } })));
  };

  return (
    <>
      <div className="grid gap-2">
        {stores.map((store) => (
          <ShopCard
            key={store.id}
            store={store}
            {...(isSingle ? {} : { isTicked: ticked.includes(store.id), onToggle: () => toggle(store.id) })}
          />
        ))}
      </div>
      {isMissing ? (
        <p role="alert" className="text-danger">
          {t("pickOne")}
        </p>
      ) : null}
      {connect.failure ? <Alert tone="danger" isLive title={failureText(connect.failure)} /> : null}
      <WizardActions>
        <Button variant="primary" isPending={connect.isPending} onClick={go}>
          {isSingle ? t("yes") : t("connectSome", { count: ticked.length })}
        </Button>
        <DiscardShops storeIds={ids} />
      </WizardActions>
    </>
  );
}
