"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { useAddress } from "./address-provider";
import type { Filter } from "./filter";
import { FilterMenu } from "./filter-menu";
import { FilterSearch } from "./filter-search";

type FilterBarProps = {
  filters: readonly Filter[];
  /** What can be searched for: "Order, buyer's city, SKU". Without it there is no search. */
  searchPlaceholder?: string;
  /** Right end: column choice, density, export. */
  children?: ReactNode;
};

export function FilterBar({ filters, searchPlaceholder, children }: FilterBarProps) {
  const t = useTranslations("lists");
  const address = useAddress();
  const [asked, setAsked] = useState<string | null>(null);
  const isSet = ({ param }: Filter) => address.values(param).length > 0;
  const isShown = (filter: Filter) => !filter.isExtra || isSet(filter) || filter.param === asked;
  const hidden = filters.filter((filter) => !isShown(filter));
  const cleared = Object.fromEntries([...filters.map(({ param }) => [param, null]), ["q", null]]);

  return (
    <search
      data-slot="filter-bar"
      aria-label={t("filters")}
      className="flex flex-wrap items-center gap-1.5 py-2.5"
    >
      {searchPlaceholder ? <FilterSearch placeholder={searchPlaceholder} /> : null}
      {filters.filter(isShown).map((filter) => (
        <FilterMenu
          key={filter.param}
          filter={filter}
          isOpenAtFirst={filter.param === asked && !isSet(filter)}
        />
      ))}
      {hidden.length > 0 ? (
        <DropdownMenu>
          <DropdownMenuTrigger asChild>
            <Button variant="ghost" size="sm" className="text-muted-foreground">
              <Plus />
              {t("filter")}
            </Button>
          </DropdownMenuTrigger>
          <DropdownMenuContent align="start" onCloseAutoFocus={(event) => event.preventDefault()}>
            {hidden.map((filter) => (
              <DropdownMenuItem key={filter.param} onSelect={() => setAsked(filter.param)}>
                {filter.label}
              </DropdownMenuItem>
            ))}
          </DropdownMenuContent>
        </DropdownMenu>
      ) : null}
      {filters.some(isSet) ? (
        <Button
          variant="ghost"
          size="sm"
          className="text-muted-foreground"
          onClick={() => address.go(cleared)}
        >
          {t("clearFilters")}
        </Button>
      ) : null}
      {children ? <div className="ml-auto flex items-center gap-1.5">{children}</div> : null}
    </search>
  );
}
