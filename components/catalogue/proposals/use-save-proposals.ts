"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/components/api/client";
import { readFailure } from "@/components/forms/failure";
import { useAfterFix } from "@/components/problems/use-after-fix";
import type { MappingProposal } from "@/domain/mapping-proposal";
import { firstChoice, isWritten, standingOf } from "./choose-proposals";

/** Writes proposals all at once; none of them when a mapping is not what the preview showed any more. */
export function useSaveProposals(proposals: readonly MappingProposal[]) {
  const [choice, setChoice] = useState(firstChoice);
  const chosen = proposals.filter((proposal) => isWritten(standingOf(proposal, choice)));
  const trpc = useTRPC();
  const afterFix = useAfterFix();
  const mutation = useMutation(
    trpc.catalogue.saveMappings.mutationOptions({
      // The result does not wait until everything else on the screen is up to date.
      onSuccess: () => void afterFix(),
    }),
  );
  return {
    choice,
    setChoice,
    /** How many the choice lets through. */
    count: chosen.length,
    save: () =>
      mutation.mutate({
        mappings: chosen.map(({ variant, components }) => ({
          variantId: variant.id,
          components,
          before: variant.components,
        })),
        confirmUnusual: choice.unusual,
      }),
    isPending: mutation.isPending,
    saved: mutation.data ?? null,
    failure: mutation.error ? readFailure(mutation.error) : null,
    forget: mutation.reset,
  };
}
