"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { z } from "zod";
import { useTRPC } from "@/components/api/client";
import { Form } from "@/components/forms/form";
import { useForm } from "@/components/forms/use-form";
import { Button } from "@/components/ui/button";
import type { OfferedMarketplace } from "../offered-marketplace";
import { RefusalAlert } from "./refusal-alert";
import { pastedToken, TokenField } from "./token-field";
import { TokenLifeField, tokenLife, unknownLife } from "./token-life-field";
import type { KeptToken, RefusedToken } from "./token-refusal";
import type { TokenSource } from "./token-source";

type ReplaceTokenFormProps = {
  store: { id: string; name: string };
  marketplace: OfferedMarketplace;
  source: TokenSource;
  submitLabel: string;
  onKept: (kept: KeptToken) => void;
  /** Ways on beside the form's own. */
  children?: ReactNode;
};

/** Takes a token for a slot of a store. A refusal leaves what was pasted in its field. */
export function ReplaceTokenForm({
  store,
  marketplace,
  source,
  submitLabel,
  onKept,
  children,
}: ReplaceTokenFormProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const replace = useMutation(trpc.stores.replaceToken.mutationOptions());
  const [refused, setRefused] = useState<RefusedToken | null>(null);
  const form = useForm({
    schema: z.object({ token: pastedToken, lifeDays: tokenLife }),
    initial: { token: "", lifeDays: unknownLife },
    submit: async ({ token, lifeDays }) => {
      setRefused(null);
      const outcome = await replace.mutateAsync({
        storeId: store.id,
        purpose: source.purpose,
        token,
        lifeDays,
      });
      if (outcome.outcome === "refused") return setRefused(outcome);
      await queryClient.invalidateQueries(trpc.stores.pathFilter());
      if (outcome.outcome === "kept") onKept(outcome);
    },
  });
  return (
    <Form form={form}>
      {refused ? (
        <RefusalAlert
          refusal={refused.refusal}
          requestId={refused.requestId}
          wanted={source}
          marketplace={marketplace}
          storeName={store.name}
        />
      ) : null}
      <TokenField {...form.field("token")} />
      <TokenLifeField {...form.field("lifeDays")} />
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" variant="primary" isPending={form.isPending}>
          {submitLabel}
        </Button>
        {children}
      </div>
    </Form>
  );
}
