"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { readFailure } from "@/components/forms/failure";
import { useAfterFix } from "@/components/problems/use-after-fix";
import { toast } from "@/components/ui/toast";

/** Saves bindings and says how many orders that sets moving. */
export function useBindOrigins({ onSaved }: { onSaved?: (() => void) | undefined } = {}) {
  const t = useTranslations("stores.origins");
  const trpc = useTRPC();
  const afterFix = useAfterFix();
  const save = useMutation(
    trpc.stores.bindOrigins.mutationOptions({
      onSuccess: async ({ released }) => {
        toast.success(t("saved", { count: released }));
        onSaved?.();
        await afterFix();
      },
    }),
  );
  return {
    bind: save.mutate,
    isPending: save.isPending,
    failure: save.error ? readFailure(save.error) : null,
  };
}
