"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Field, FieldControl } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

export function WhereForm({ number = "" }: { number: string | undefined }) {
  const t = useTranslations("orders.where");
  const router = useRouter();
  const [typed, setTyped] = useState(number);
  const [isPending, startTransition] = useTransition();
  return (
    <search>
      <form
        className="flex items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          const wanted = typed.trim();
          if (wanted)
            startTransition(() => router.push(`/orders/where?number=${encodeURIComponent(wanted)}`));
        }}
      >
        <Field label={t("number")} className="min-w-0 flex-1">
          <FieldControl>
            <Input
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              maxLength={64}
              autoComplete="off"
              autoFocus={number === ""}
            />
          </FieldControl>
        </Field>
        <Button type="submit" variant="primary" isPending={isPending} className="pointer-coarse:h-10">
          {t("submit")}
        </Button>
      </form>
    </search>
  );
}
