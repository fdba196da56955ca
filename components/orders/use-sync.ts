"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC, useTRPCClient } from "@/components/api/client";
import { readFailure } from "@/components/forms/failure";
import { useFailureText } from "@/components/forms/use-failure-text";
import { useAfterFix } from "@/components/problems/use-after-fix";
import { useFoundText } from "@/components/stores/use-found-text";
import { toast } from "@/components/ui/toast";
import { cannotSync, type SyncedStore, syncOutcome } from "./sync-outcome";

const lookEveryMs = 1500;
/** A pull may take longer, and goes on: we only stop watching it. */
const watchMs = 60_000;

/** Starts a pull per store and watches until each has answered. */
export function useSync() {
  const t = useTranslations("orders.sync");
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const failureText = useFailureText();
  const afterFix = useAfterFix();
  const foundText = useFoundText();
  const [isRunning, setIsRunning] = useState(false);

  const ask = async (store: SyncedStore): Promise<boolean> => {
    const hindrance = cannotSync(store);
    if (hindrance) {
      toast.warning(t(`cannot.${hindrance}`, { store: store.name }));
      return false;
    }
    try {
      const { status } = await client.stores.requestPull.mutate({ id: store.id });
      if (status === "already_running") toast.info(t("alreadyRunning", { store: store.name }));
      return true;
    } catch (error) {
      toast.error(t("notAsked", { store: store.name }), { description: failureText(readFailure(error)) });
      return false;
    }
  };

  const watch = async (asked: SyncedStore[]) => {
    const end = Date.now() + watchMs;
    let open = asked;
    while (open.length > 0 && Date.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
      const stores = await queryClient.fetchQuery({ ...trpc.stores.list.queryOptions(), staleTime: 0 });
      const outcomes = open.map((before) => {
        const now = stores.find(({ id }) => id === before.id);
        const outcome = syncOutcome(before, now);
        if (outcome === "failed") toast.error(t("failed", { store: before.name }));
        return { before, now, outcome };
      });
      open = outcomes.filter(({ outcome }) => outcome === "waiting").map(({ before }) => before);
      const answered = outcomes.filter(({ outcome }) => outcome === "answered");
      if (answered.length > 0) {
        const names = answered.map(({ before }) => before.name).join(", ");
        toast.success(t("answered", { count: answered.length, stores: names }), {
          description: answered
            .flatMap(({ before: { name: store }, now }) =>
              now?.lastFound ? [t("found", { store, found: foundText(now.lastFound) })] : [],
            )
            .join(" · "),
        });
        await afterFix();
      }
    }
    if (open.length > 0) toast.info(t("stillRunning", { stores: open.map(({ name }) => name).join(", ") }));
  };

  const sync = async (stores: readonly SyncedStore[]) => {
    setIsRunning(true);
    try {
      const asked: SyncedStore[] = [];
      for (const store of stores) if (await ask(store)) asked.push(store);
      await watch(asked);
    } catch (error) {
      toast.error(failureText(readFailure(error)));
    } finally {
      setIsRunning(false);
    }
  };
  return { sync, isRunning };
}
