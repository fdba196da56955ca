"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "./connect/link-button";
import { reviewHref } from "./review/review-wish";

/** Authorized, but nobody has said that it is the right shop: nothing is read before. */
export function UnconnectedAlert({ storeId }: { storeId: string }) {
  const t = useTranslations("stores");
  return (
    <Alert
      tone="warning"
      title={t("page.unconnected")}
      action={
        <LinkButton href={reviewHref({ stores: [storeId], chosen: null })} size="sm">
          {t("list.check")}
        </LinkButton>
      }
    >
      {t("review.why")}
    </Alert>
  );
}
