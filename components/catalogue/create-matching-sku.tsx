"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { useFailureToast } from "@/components/orders/use-failure-toast";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";

type CreateMatchingSkuProps = {
  code: string;
  name: string;
  onCreated: (sku: { id: string; code: string }) => void;
};

/** In one press: a SKU under the code that the seller uses on the marketplace, taken into the mapping. */
export function CreateMatchingSku({ code, name, onCreated }: CreateMatchingSkuProps) {
  const t = useTranslations("catalogue");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useFailureToast();
  const create = useMutation(
    trpc.catalogue.createSku.mutationOptions({
      onSuccess: async ({ id }) => {
        toast.success(t("createSku.created", { code }));
        onCreated({ id, code });
        await queryClient.invalidateQueries(trpc.catalogue.skus.pathFilter());
      },
      onError,
    }),
  );
  return (
    <div className="grid justify-items-start gap-1">
      <Button size="sm" isPending={create.isPending} onClick={() => create.mutate({ code, name })}>
        <Plus />
        {t("map.createSku", { code })}
      </Button>
      <p className="text-muted-foreground">{t("map.noMatch")}</p>
    </div>
  );
}
