"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { SwitchField } from "@/components/forms/choice-field";
import { useFailureToast } from "@/components/orders/use-failure-toast";
import { toast } from "@/components/ui/toast";
import { SavedAt } from "../saved-at";
import type { Store } from "../store-types";

const flows = [
  { column: "pullsOrders", word: "orders" },
  { column: "pushesTracking", word: "tracking" },
  { column: "uploadsStock", word: "stock" },
] as const;

/** Each flow on its own. What a switch holds back goes out when it is on again. */
export function FlowSwitches({ store }: { store: Store }) {
  const t = useTranslations("stores.flows");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useFailureToast();
  const set = useMutation(
    trpc.stores.setFlows.mutationOptions({
      onSuccess: async (_, wanted) => {
        const switched = flows.find(({ column }) => wanted[column] !== undefined);
        if (switched) {
          const flow = t(switched.word);
          toast.success(wanted[switched.column] ? t("switchedOn", { flow }) : t("switchedOff", { flow }));
        }
        await queryClient.invalidateQueries(trpc.stores.pathFilter());
      },
      onError,
    }),
  );
  return (
    <div className="grid gap-4">
      {flows.map(({ column, word }) => (
        <SwitchField
          key={column}
          name={column}
          label={t(word)}
          help={t(`${word}Help`)}
          // Shown at once; a refusal lets the switch fall back.
          value={(set.isPending ? set.variables[column] : undefined) ?? store[column]}
          onChange={(value) => set.mutate({ storeId: store.id, [column]: value })}
        />
      ))}
      <SavedAt at={set.data?.at} />
    </div>
  );
}
