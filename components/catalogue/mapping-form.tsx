"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FailureAlert } from "@/components/forms/failure-alert";
import { Button } from "@/components/ui/button";
import { CreateMatchingSku } from "./create-matching-sku";
import { MappingComponentFields } from "./mapping-component-fields";
import { type ComponentComplaints, draftOf, emptyComponent, readDraft } from "./mapping-draft";
import { RemoveMapping } from "./remove-mapping";
import { UnusualFactor } from "./unusual-factor";
import { useSaveMapping } from "./use-save-mapping";
import type { Variant } from "./variant-facts";
import { variantName } from "./variant-name";

export function MappingForm({ variant, onDone }: { variant: Variant; onDone?: () => void }) {
  const t = useTranslations("catalogue.map");
  const [draft, setDraft] = useState(() => draftOf(variant));
  const [complaints, setComplaints] = useState<Record<string, ComponentComplaints>>({});
  const { save, isPending, failure, forget } = useSaveMapping(variant, onDone);
  const isMapped = variant.components.length > 0;
  const isSuggested =
    !isMapped && variant.suggestion !== null && draft[0]?.sku?.id === variant.suggestion.skuId;

  const change = (next: typeof draft) => {
    setDraft(next);
    setComplaints({});
    forget();
  };
  const submit = (confirmUnusual: boolean) => {
    const read = readDraft(draft);
    if (read.isValid) return save(read.components, { confirmUnusual });
    setComplaints(read.complaints);
  };

  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        submit(false);
      }}
    >
      <div>
        <h3 className="font-medium">{t("question")}</h3>
        {draft.length > 1 ? <p className="text-muted-foreground">{t("combination")}</p> : null}
      </div>
      {draft.map((component) => (
        <MappingComponentFields
          key={component.key}
          component={component}
          complaints={complaints[component.key] ?? {}}
          newSku={{ code: variant.sellerSku, name: variantName(variant) }}
          onChange={(next) => change(draft.map((each) => (each.key === next.key ? next : each)))}
          onRemove={
            draft.length > 1 ? () => change(draft.filter(({ key }) => key !== component.key)) : undefined
          }
        />
      ))}
      <Button
        variant="ghost"
        size="sm"
        className="w-fit"
        onClick={() => change([...draft, emptyComponent()])}
      >
        <Plus />
        {t("addComponent")}
      </Button>
      {!isMapped && !variant.suggestion && variant.sellerSku && draft[0]?.sku === null ? (
        <CreateMatchingSku
          code={variant.sellerSku}
          name={variantName(variant)}
          onCreated={(sku) => change(draft.map((each, index) => (index === 0 ? { ...each, sku } : each)))}
        />
      ) : null}
      {isSuggested ? <p className="text-muted-foreground">{t("suggested")}</p> : null}
      {failure?.reason === "unusual_factor" ? (
        <UnusualFactor
          factor={Number(failure.facts?.factor)}
          isPending={isPending}
          onConfirm={() => submit(true)}
        />
      ) : failure ? (
        <FailureAlert failure={failure} />
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" isPending={isPending}>
          {t("save")}
        </Button>
        {isMapped ? <RemoveMapping variantId={variant.id} onDone={onDone} /> : null}
      </div>
    </form>
  );
}
