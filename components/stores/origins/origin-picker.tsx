"use client";

import { useTranslations } from "next-intl";
import { EntryPicker, type EntryPickerProps } from "../entry-picker";
import type { Origin } from "../store-types";
import { useOriginLack } from "./use-origin-lack";

type OriginPickerProps = Omit<EntryPickerProps<Origin>, "entries" | "chosen" | "words" | "children"> & {
  origins: readonly Origin[];
};

/** One of the marketplace's addresses. A name that it does not know shows those it does. */
export function OriginPicker({ origins, ...props }: OriginPickerProps) {
  const t = useTranslations("stores.origins");
  const lackText = useOriginLack();
  const listed = origins.filter(({ vanishedAt }) => vanishedAt === null);
  const available = listed.map(({ name }) => name).join(", ");
  return (
    <EntryPicker
      {...props}
      entries={listed}
      chosen={origins.find(({ id }) => id === props.value)?.name ?? null}
      words={{
        choose: t("choose"),
        search: t("search"),
        notListed: t("notListed", { available }),
        clear: t("unbind"),
      }}
    >
      {({ id, name, isDefault, incomplete }) => (
        <span className="grid min-w-0">
          <span className="truncate">
            {name}{" "}
            <span className="text-muted-foreground">
              {id}
              {isDefault ? ` · ${t("default")}` : null}
            </span>
          </span>
          {incomplete ? (
            <span className="text-warning">{t("incomplete", { incomplete: lackText(incomplete) })}</span>
          ) : null}
        </span>
      )}
    </EntryPicker>
  );
}
