"use client";

import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import type { Store } from "../store-types";

type Grant = NonNullable<Store["tokens"][number]["grant"]>;

export function TokenFacts({ grant }: { grant: Grant }) {
  const t = useTranslations("stores.token");
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-1 [&_dt]:text-muted-foreground [&_dt]:text-xs">
      <div>
        <dt>{t("account")}</dt>
        <dd>{grant.accountName}</dd>
      </div>
      <div>
        <dt>{t("issued")}</dt>
        <dd>
          <DateTime at={grant.issuedAt} format="dayWithYear" />
        </dd>
      </div>
      <div>
        <dt>{t("expires")}</dt>
        <dd>
          <DateTime at={grant.expiresAt} format="dayWithYear" />
        </dd>
      </div>
    </dl>
  );
}
