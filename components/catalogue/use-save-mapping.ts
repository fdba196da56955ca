"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { readFailure } from "@/components/forms/failure";
import { useAfterFix } from "@/components/problems/use-after-fix";
import { toast } from "@/components/ui/toast";
import type { ApiInputs } from "@/server/api/root";
import type { Variant } from "./variant-facts";

type Components = ApiInputs["catalogue"]["saveMapping"]["components"];

/** Saves a mapping and says how many orders became free by it. */
export function useSaveMapping(variant: Pick<Variant, "id" | "heldOrders">, onDone?: () => void) {
  const t = useTranslations("catalogue.map");
  const trpc = useTRPC();
  const afterFix = useAfterFix();
  const mutation = useMutation(
    trpc.catalogue.saveMapping.mutationOptions({
      onSuccess: async ({ freed }) => {
        const description = freed < variant.heldOrders ? t("stillHeld") : undefined;
        toast.success(t("saved", { count: freed }), { description });
        onDone?.();
        await afterFix();
      },
    }),
  );
  return {
    save: (components: Components, { confirmUnusual = false } = {}) =>
      mutation.mutate({ variantId: variant.id, components, confirmUnusual }),
    isPending: mutation.isPending,
    failure: mutation.error ? readFailure(mutation.error) : null,
    /** The answer belongs to what was sent; a changed form starts without it. */
    forget: mutation.reset,
  };
}
