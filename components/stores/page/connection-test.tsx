"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { SupportLine } from "@/components/help/support-line";
import { useFailureToast } from "@/components/orders/use-failure-toast";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { toast } from "@/components/ui/toast";
import type { Store } from "../store-types";
import { useStoreFailureText } from "../use-store-failure-text";
import { PermissionAnswers } from "./permission-answers";

/** Asks the marketplace while the person waits, and shows each answer beside what it is needed for. */
export function ConnectionTest({ store }: { store: Store }) {
  const t = useTranslations("stores.test");
  const purposes = useTranslations("stores.token.purpose");
  const failureText = useStoreFailureText();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useFailureToast();
  const test = useMutation(
    trpc.stores.testConnection.mutationOptions({
      onSuccess: async ({ tests }) => {
        if (tests.every(({ outcome }) => outcome === "answered")) toast.success(t("tested"));
        await queryClient.invalidateQueries(trpc.stores.pathFilter());
      },
      onError,
    }),
  );
  const failed = (test.data?.tests ?? []).flatMap((each) => (each.outcome === "failed" ? [each] : []));
  const tested = store.tokens.flatMap(({ purpose, grant }) =>
    grant?.checkedAt ? [{ purpose, checkedAt: grant.checkedAt, permissions: grant.permissions }] : [],
  );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <Button isPending={test.isPending} onClick={() => test.mutate({ id: store.id })}>
          {t("test")}
        </Button>
        <span className="text-muted-foreground">{tested.length === 0 ? t("never") : t("lead")}</span>
      </div>
      {failed.map(({ purpose, reason }) => (
        <div key={purpose} className="grid gap-1">
          <Alert
            tone="danger"
            isLive
            title={t("failed", { token: purposes(purpose), reason: failureText(reason) })}
          />
          <SupportLine
            title={t("failed", { token: purposes(purpose), reason: failureText(reason) })}
            details={{
              marketplace: store.marketplace,
              region: store.region,
              store: store.name,
              token: purpose,
              verdict: reason,
            }}
          />
        </div>
      ))}
      {tested.map(({ purpose, checkedAt, permissions }) => (
        <section
          key={purpose}
          className="grid grid-cols-[minmax(0,1fr)] gap-1.5"
          aria-label={purposes(purpose)}
        >
          <p className="flex flex-wrap justify-between gap-x-4">
            <span className="font-medium">{purposes(purpose)}</span>
            <span className="text-muted-foreground">
              {t("at")} <RelativeTime at={checkedAt} />
            </span>
          </p>
          <PermissionAnswers permissions={permissions} />
        </section>
      ))}
    </div>
  );
}
