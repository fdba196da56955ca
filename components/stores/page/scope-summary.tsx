"use client";

import { useTranslations } from "next-intl";
import type { Store } from "../store-types";

/** Which of the shop's orders come here. Chosen when the store was connected. */
export function ScopeSummary({ store }: { store: Pick<Store, "orderScope"> }) {
  const t = useTranslations("stores.scope");
  const { orderScope } = store;
  if (orderScope.kind === "all") return <p className="font-medium">{t("all")}</p>;
  return (
    <div className="grid gap-1">
      <p className="font-medium">{t("chosen", { count: orderScope.ids.length })}</p>
      <ul className="text-muted-foreground">
        {orderScope.ids.map((id) => (
          <li key={id}>{id}</li>
        ))}
      </ul>
      <p className="text-muted-foreground">{t("disjoint")}</p>
    </div>
  );
}
