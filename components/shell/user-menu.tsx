"use client";

import { CircleHelp, Keyboard, LogOut, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Avatar } from "@/components/ui/avatar";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuShortcut,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { Link } from "@/components/ui/link";
import type { FrameUser } from "./frame";
import { LanguageMenuGroup } from "./language-menu-group";
import { useShortcutHelp } from "./shortcuts/shortcut-provider";
import { ThemeMenuGroup } from "./theme-menu-group";

type UserMenuProps = { user: FrameUser; onSignOut: () => Promise<void> };

export function UserMenu({ user, onSignOut }: UserMenuProps) {
  const t = useTranslations("shell");
  const [isPending, startTransition] = useTransition();
  const help = useShortcutHelp();
  return (
    <DropdownMenu>
      <DropdownMenuTrigger
        aria-label={t("account", { name: user.name })}
        className="flex h-9 w-full items-center gap-2 rounded-md px-2 transition-colors hover:bg-sidebar-accent aria-expanded:bg-sidebar-accent pointer-coarse:h-11"
      >
        <Avatar name={user.name} />
        <span className="min-w-0 flex-1 truncate text-left text-sidebar-foreground">{user.name}</span>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start" side="top" className="w-60">
        <p className="truncate px-2 py-1 text-muted-foreground text-xs">{user.email}</p>
        <DropdownMenuItem asChild>
          <Link href="/settings/profile">
            <UserRound />
            {t("profile")}
          </Link>
        </DropdownMenuItem>
        <DropdownMenuItem asChild>
          <Link href="/help">
            <CircleHelp />
            {t("help")}
          </Link>
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={help.open}>
          <Keyboard />
          {t("shortcuts")}
          <DropdownMenuShortcut>?</DropdownMenuShortcut>
        </DropdownMenuItem>
        <DropdownMenuSeparator />
        <ThemeMenuGroup />
        <DropdownMenuSeparator />
        <LanguageMenuGroup />
        <DropdownMenuSeparator />
        <DropdownMenuItem disabled={isPending} onSelect={() => startTransition(onSignOut)}>
          <LogOut />
          {t("signOut")}
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
