"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { z } from "zod";
import { useTRPC } from "@/components/api/client";
import { Form } from "@/components/forms/form";
import { TextField } from "@/components/forms/text-field";
import { useForm } from "@/components/forms/use-form";
import { useAfterFix } from "@/components/problems/use-after-fix";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";

const schema = z.object({ name: z.string().trim().min(1).max(80) });

type RenameWarehouseProps = { warehouse: { id: string; name: string }; onDone: () => void };

export function RenameWarehouse({ warehouse, onDone }: RenameWarehouseProps) {
  const t = useTranslations();
  const trpc = useTRPC();
  const afterFix = useAfterFix();
  const rename = useMutation(trpc.warehouses.rename.mutationOptions());
  const form = useForm({
    schema,
    initial: { name: warehouse.name },
    submit: async ({ name }) => {
      await rename.mutateAsync({ id: warehouse.id, name });
      toast.success(t("settings.warehouses.renamed"));
      await afterFix();
      onDone();
    },
  });
  return (
    <Form form={form}>
      <TextField {...form.field("name")} label={t("settings.warehouses.name")} maxLength={80} autoFocus />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" isPending={form.isPending} disabled={!form.isDirty}>
          {t("settings.warehouses.save")}
        </Button>
        <Button variant="ghost" onClick={onDone}>
          {t("actions.cancel")}
        </Button>
      </div>
    </Form>
  );
}
