"use client";

import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "@/components/api/client";
import { readFailure } from "@/components/forms/failure";
import { useAfterFix } from "@/components/problems/use-after-fix";
import type { MappingProposal } from "@/domain/mapping-proposal";

/** Writes proposals all at once; none of them when a mapping is not what the preview showed any more. */
export function useSaveProposals() {
  const trpc = useTRPC();
  const afterFix = useAfterFix();
  const mutation = useMutation(
    trpc.catalogue.saveMappings.mutationOptions({
      // The result does not wait until everything else on the screen is up to date.
      onSuccess: () => void afterFix(),
    }),
  );
  return {
    save: (proposals: readonly MappingProposal[], confirmUnusual: boolean) =>
      mutation.mutate({
        mappings: proposals.map(({ variant, components }) => ({
          variantId: variant.id,
          components,
          before: variant.components,
        })),
        confirmUnusual,
      }),
    isPending: mutation.isPending,
    saved: mutation.data ?? null,
    failure: mutation.error ? readFailure(mutation.error) : null,
    forget: mutation.reset,
  };
}
