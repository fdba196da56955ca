"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { useFailureToast } from "@/components/orders/use-failure-toast";
import { Button, type ButtonProps } from "@/components/ui/button";

type CreateSkuButtonProps = Pick<ButtonProps, "size"> & {
  code: string;
  name: string;
  onCreated: (sku: { id: string; code: string }) => void;
};

/** In one press: the SKU that is missing, under this code. What it is needed for tells that it is there. */
export function CreateSkuButton({ code, name, size, onCreated }: CreateSkuButtonProps) {
  const t = useTranslations("catalogue.map");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useFailureToast();
  const create = useMutation(
    trpc.catalogue.createSku.mutationOptions({
      onSuccess: async ({ id }) => {
        onCreated({ id, code });
        await queryClient.invalidateQueries(trpc.catalogue.skus.pathFilter());
      },
      onError,
    }),
  );
  return (
    <Button
      size={size}
      className="max-w-full"
      isPending={create.isPending}
      onClick={() => create.mutate({ code, name })}
    >
      <Plus />
      <span className="truncate">{t("createSku", { code })}</span>
    </Button>
  );
}
