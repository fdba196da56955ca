"use client";

import { useTranslations } from "next-intl";
import { EntryPicker, type EntryPickerProps } from "./entry-picker";

type Provider = { id: string; name: string };
type ProviderPickerProps = Omit<EntryPickerProps<Provider>, "entries" | "chosen" | "words" | "children"> & {
  providers: readonly Provider[];
};

/** One entry of the marketplace's list of carriers. */
export function ProviderPicker({ providers, ...props }: ProviderPickerProps) {
  const t = useTranslations("stores.pairing");
  return (
    <EntryPicker
      {...props}
      entries={providers}
      chosen={providers.find(({ id }) => id === props.value)?.name ?? null}
      words={{ choose: t("choose"), search: t("search"), notListed: t("notListed"), clear: t("unpair") }}
    >
      {({ name }) => <span className="truncate">{name}</span>}
    </EntryPicker>
  );
}
