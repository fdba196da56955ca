"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { useMarketplaceLabel } from "@/components/orders/use-marketplace-label";
import { setupHref } from "../store-href";
import { WizardFrame } from "../wizard/wizard-frame";
import { CarriersStep } from "./carriers-step";
import { ImportStep } from "./import-step";
import { OrderStep } from "./order-step";
import { isSettingUp } from "./setup-checks";
import type { SetupStep } from "./setup-steps";
import { useSetup } from "./use-setup";

/** The first minutes of a store, watched as the marketplace answers, up to the first order in sight. */
export function SetupWizard({ storeId, step }: { storeId: string; step: SetupStep }) {
  const t = useTranslations("stores.setup");
  const router = useRouter();
  const trpc = useTRPC();
  const labelOf = useMarketplaceLabel();
  const { data: store } = useSuspenseQuery(trpc.stores.get.queryOptions({ id: storeId }));
  const setup = useSetup(storeId);
  const hrefOf = (to: SetupStep) => setupHref(storeId, to);
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
      {...words[step]}
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
          storeId={storeId}
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
