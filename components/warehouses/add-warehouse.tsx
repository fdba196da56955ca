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

export function AddWarehouse() {
  const t = useTranslations("settings.warehouses");
  const trpc = useTRPC();
  const afterFix = useAfterFix();
  const create = useMutation(trpc.warehouses.create.mutationOptions());
  const form = useForm({
    schema,
    initial: { name: "" },
    submit: async (wish) => {
      const { name } = await create.mutateAsync(wish);
      toast.success(t("added", { name }));
      form.set("name", "");
      await afterFix();
    },
  });
  return (
    <Form form={form}>
      <TextField {...form.field("name")} label={t("name")} maxLength={80} autoComplete="off" />
      <Button type="submit" variant="primary" className="justify-self-start" isPending={form.isPending}>
        {t("add")}
      </Button>
    </Form>
  );
}
