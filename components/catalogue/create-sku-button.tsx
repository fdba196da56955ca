"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { useFailureToast } from "@/components/orders/use-failure-toast";
import { Button, type ButtonProps } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";

type CreateSkuButtonProps = Pick<ButtonProps, "size"> & {
  code: string;
  name: string;
  onCreated: (sku: { id: string; code: string }) => void;
};

/** In one press: the SKU that is missing, under this code. */
export function CreateSkuButton({ code, name, size, onCreated }: CreateSkuButtonProps) {
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
    <Button
      size={size}
      className="max-w-full"
      isPending={create.isPending}
      onClick={() => create.mutate({ code, name })}
    >
      <Plus />
      <span className="truncate">{t("map.createSku", { code })}</span>
    </Button>
  );
}
