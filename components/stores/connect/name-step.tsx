"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { z } from "zod";
import { Form } from "@/components/forms/form";
import { useForm } from "@/components/forms/use-form";
import { Button } from "@/components/ui/button";
import { WizardActions } from "../wizard/wizard-actions";
import { type ConnectWish, connectHref } from "./connect-wish";
import { StoreFields, storeAnswers, useStoreSchema } from "./store-fields";

export function NameStep({ wish, marketplaceId }: { wish: ConnectWish; marketplaceId: string }) {
  const t = useTranslations("stores.wizard");
  const router = useRouter();
  const form = useForm({
    schema: z.object(useStoreSchema(marketplaceId)),
    initial: storeAnswers(wish),
    submit: async (answers) => router.push(connectHref({ ...wish, ...answers, step: "leave" })),
  });
  return (
    <Form form={form}>
      <StoreFields name={form.field("name")} days={form.field("days")} />
      <WizardActions backHref={connectHref({ ...wish, step: "seller" })}>
        <Button type="submit" variant="primary">
          {t("next")}
        </Button>
      </WizardActions>
    </Form>
  );
}
