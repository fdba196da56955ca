"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import type { OrderDetail } from "../order-types";
import { useFailureToast } from "../use-failure-toast";
import { addressLines } from "./address-lines";

/** Masked until somebody asks; every look leaves a trace, and is gone with the page. */
export function OrderBuyer({ detail }: { detail: OrderDetail }) {
  const t = useTranslations("orders.page");
  const trpc = useTRPC();
  const onError = useFailureToast();
  const reveal = useMutation(trpc.orders.revealBuyer.mutationOptions({ onError, gcTime: 0 }));
  const { buyer, order } = detail;
  const isDue = order.buyerDueAt !== null;
  if (!buyer) {
    return <p className="pt-2 text-muted-foreground">{t(isDue ? "buyerPending" : "noBuyer")}</p>;
  }

  const shown = reveal.data ?? null;
  const lines = addressLines(shown ?? { ...buyer, phone: "", street: "" });
  return (
    <div className="grid gap-2 pt-2">
      <div className="flex items-start gap-2">
        <address className="min-w-0 flex-1 not-italic">
          {lines.map((line) => (
            <span key={line} className="block break-words">
              {line}
            </span>
          ))}
        </address>
        {shown ? <CopyButton value={lines.join("\n")} subject={t("address")} /> : null}
        {detail.canReveal && !shown ? (
          <Button size="xs" isPending={reveal.isPending} onClick={() => reveal.mutate({ id: order.id })}>
            {t("showBuyer")}
          </Button>
        ) : null}
      </div>
      {isDue ? <p className="text-warning">{t("buyerAskedAgain")}</p> : null}
      {buyer.isMasked ? <p className="text-muted-foreground">{t("maskedByMarketplace")}</p> : null}
      {detail.canReveal ? null : <p className="text-muted-foreground">{t("mayNotReveal")}</p>}
      {order.buyerMessage ? (
        <p>
          <span className="text-muted-foreground">{t("buyerMessage")}</span> {order.buyerMessage}
        </p>
      ) : null}
    </div>
  );
}
