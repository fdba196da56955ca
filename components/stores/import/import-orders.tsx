"use client";

import { useTranslations } from "next-intl";
import type { Store } from "../store-types";
import { ImportForm } from "./import-form";
import { ImportQueue } from "./import-queue";

/** Reads a period by hand; its result stands among the last pulls. */
export function ImportOrders({ store }: { store: Pick<Store, "id" | "imports"> }) {
  const t = useTranslations("stores.imports");
  return (
    <section className="grid gap-3" aria-labelledby="imports">
      <div className="grid gap-1">
        <h2 id="imports" className="font-medium text-base">
          {t("title")}
        </h2>
        <p className="text-muted-foreground">{t("lead")}</p>
      </div>
      <ImportForm storeId={store.id} />
      <p className="text-muted-foreground">{t("help")}</p>
      <ImportQueue imports={store.imports} />
    </section>
  );
}
