"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMarketplaceLabel } from "@/components/orders/use-marketplace-label";
import { setupHref } from "../store-href";
import type { Store, StoreSetup } from "../store-types";
import { useWizardWay } from "../use-wizard-way";
import { WizardFrame } from "../wizard/wizard-frame";
import { CarriersStep } from "./carriers-step";
import { ImportStep } from "./import-step";
import { OrderStep } from "./order-step";
import { isSettingUp } from "./setup-checks";
import type { SetupStep } from "./setup-steps";

type SetupViewProps = { store: Store; setup: StoreSetup; step: SetupStep };

export function SetupView({ store, setup, step }: SetupViewProps) {
  const t = useTranslations("stores.setup");
  const router = useRouter();
  const labelOf = useMarketplaceLabel();
  const wayOfStore = useWizardWay();
  const hrefOf = (to: SetupStep) => setupHref(store.id, to);
  const words = {
    import: {
      question: t("question", { store: store.name }),
      lead: t("lead"),
      why: t("why"),
      whyTitle: t("goodToKnow"),
      mistake: t("mistake"),
    },
    carriers: { question: t("carriersQuestion"), why: t("carriersWhy"), mistake: t("carriersMistake") },
    order: {
      question: t("orderQuestion", { store: store.name }),
      why: t("orderWhy"),
      whyTitle: t("goodToKnow"),
      mistake: t("orderMistake"),
    },
  };
  return (
    <WizardFrame
      current={step}
      way={wayOfStore(store)}
      {...words[step]}
      marketplace={store.marketplace}
      details={{
        store: store.name,
        region: store.region,
        status: store.status,
        failure: setup.history?.failure ?? undefined,
      }}
      checking={isSettingUp(setup) ? ["import"] : []}
      answers={{
        marketplace: labelOf(store.marketplace),
        name: store.name,
        shop: store.shopName,
        ...(setup.history ? { import: t("historyProgress", progressOf(setup.history)) } : {}),
      }}
      hrefs={{ import: hrefOf("import"), carriers: hrefOf("carriers") }}
    >
      {step === "import" ? (
        <ImportStep store={store} setup={setup} onNext={() => router.push(hrefOf("carriers"))} />
      ) : null}
      {step === "carriers" ? (
        <CarriersStep
          storeId={store.id}
          backHref={hrefOf("import")}
          nextHref={hrefOf("order")}
          onSaved={() => router.push(hrefOf("order"))}
        />
      ) : null}
      {step === "order" ? <OrderStep store={store} isReading={isSettingUp(setup)} /> : null}
    </WizardFrame>
  );
}

const progressOf = ({ days, daysDone, orders }: { days: number; daysDone: number; orders: number }) => ({
  done: daysDone,
  days,
  orders,
});
