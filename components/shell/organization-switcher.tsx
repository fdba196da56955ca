"use client";

import { ChevronsUpDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Avatar } from "@/components/ui/avatar";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { Spinner } from "@/components/ui/spinner";
import type { FrameOrganization } from "./frame";

type OrganizationSwitcherProps = {
  current: FrameOrganization;
  all: FrameOrganization[];
  onSwitch: (organizationId: string) => Promise<void>;
};

export function OrganizationSwitcher({ current, all, onSwitch }: OrganizationSwitcherProps) {
  const t = useTranslations("shell");
  const [isPending, startTransition] = useTransition();
  return (
    <DropdownMenu>
      <DropdownMenuTrigger
        aria-label={t("switchOrganization", { name: current.name })}
        className="flex h-9 w-full items-center gap-2 rounded-md px-2 transition-colors hover:bg-sidebar-accent aria-expanded:bg-sidebar-accent"
      >
        <Avatar name={current.name} shape="square" className="bg-primary text-primary-foreground" />
        <span className="min-w-0 flex-1 truncate text-left font-medium">{current.name}</span>
        {isPending ? <Spinner /> : <ChevronsUpDown aria-hidden className="size-3.5 text-muted-foreground" />}
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start" className="w-60">
        <DropdownMenuLabel>{t("organizations")}</DropdownMenuLabel>
        <DropdownMenuRadioGroup
          value={current.id}
          onValueChange={(id) => startTransition(() => onSwitch(id))}
        >
          {all.map((organization) => (
            <DropdownMenuRadioItem key={organization.id} value={organization.id}>
              <span className="truncate">{organization.name}</span>
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
