"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { z } from "zod";
import { useTRPC } from "@/components/api/client";
import { Form } from "@/components/forms/form";
import { TextField } from "@/components/forms/text-field";
import { useForm } from "@/components/forms/use-form";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";

const schema = z.object({ code: z.string().trim().min(1).max(64), name: z.string().trim().max(200) });

type CreateSkuFormProps = {
  initial?: { code: string; name: string };
  onCreated: (sku: { id: string; code: string }) => void;
  onCancel?: () => void;
};

/** A SKU of our own. Its code is what the shelf, the pick list and the mapping call it. */
export function CreateSkuForm({ initial, onCreated, onCancel }: CreateSkuFormProps) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const create = useMutation(trpc.catalogue.createSku.mutationOptions());
  const form = useForm({
    schema,
    initial: initial ?? { code: "", name: "" },
    submit: async (sku) => {
      const { id } = await create.mutateAsync(sku);
      toast.success(t("catalogue.createSku.created", { code: sku.code }));
      await queryClient.invalidateQueries(trpc.catalogue.pathFilter());
      onCreated({ id, code: sku.code });
    },
  });
  return (
    <Form form={form}>
      <TextField
        {...form.field("code")}
        label={t("catalogue.createSku.code")}
        help={t("catalogue.createSku.codeHelp")}
        maxLength={64}
        autoComplete="off"
        autoFocus
      />
      <TextField
        {...form.field("name")}
        label={
          <>
            {t("catalogue.createSku.name")}{" "}
            <span className="font-normal text-muted-foreground">{t("forms.optional")}</span>
          </>
        }
        maxLength={200}
        autoComplete="off"
      />
      <div className="flex gap-2">
        <Button type="submit" variant="primary" isPending={form.isPending}>
          {t("catalogue.createSku.submit")}
        </Button>
        {onCancel ? (
          <Button variant="ghost" onClick={onCancel}>
            {t("actions.cancel")}
          </Button>
        ) : null}
      </div>
    </Form>
  );
}
