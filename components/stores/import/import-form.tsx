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
import { periodOf } from "./period-of";

// The message names the sentence under `errors`.
const day = z.string().min(1, "import_period");
const schema = z
  .object({ from: day, to: day })
  .transform(({ from, to }) => periodOf(from, to))
  .pipe(z.object({ from: z.string(), to: z.string() }, "import_period"));

/** Which days to read once more. */
export function ImportForm({ storeId }: { storeId: string }) {
  const t = useTranslations("stores.imports");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const request = useMutation(trpc.stores.requestImport.mutationOptions());
  const form = useForm({
    schema,
    initial: { from: "", to: "" },
    submit: async (period) => {
      const { position } = await request.mutateAsync({ storeId, ...period });
      toast.success(t("asked", { position }));
      await queryClient.invalidateQueries(trpc.stores.pathFilter());
    },
  });
  return (
    <Form form={form} className="flex flex-wrap items-start gap-3">
      <TextField {...form.field("from")} type="date" label={t("from")} />
      <TextField {...form.field("to")} type="date" label={t("to")} />
      <Button type="submit" className="mt-6" isPending={form.isPending}>
        {t("submit")}
      </Button>
    </Form>
  );
}
