"use client";

import { Tabs as TabsPrimitive } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "./cn";

/** Tabs inside one page. Tabs of a list live in the address: components/lists/count-tabs.tsx. */
export const Tabs = TabsPrimitive.Root;

export const tabListClasses = "flex gap-4 overflow-x-auto overflow-y-hidden border-b [scrollbar-width:none]";

export const tabClasses = cn(
  "relative flex h-9 shrink-0 items-center gap-1.5 whitespace-nowrap text-muted-foreground text-sm transition-colors hover:text-foreground",
  "focus-visible:-outline-offset-2 focus-visible:rounded-sm",
  "after:absolute after:inset-x-0 after:bottom-0 after:h-0.5 after:rounded-full after:bg-transparent",
  "data-[state=active]:font-medium data-[state=active]:text-foreground data-[state=active]:after:bg-foreground",
);

export function TabsList({ className, ...props }: ComponentProps<typeof TabsPrimitive.List>) {
  return <TabsPrimitive.List data-slot="tabs-list" className={cn(tabListClasses, className)} {...props} />;
}

export function TabsTrigger({ className, ...props }: ComponentProps<typeof TabsPrimitive.Trigger>) {
  return <TabsPrimitive.Trigger data-slot="tabs-trigger" className={cn(tabClasses, className)} {...props} />;
}

export function TabsContent({ className, ...props }: ComponentProps<typeof TabsPrimitive.Content>) {
  return <TabsPrimitive.Content data-slot="tabs-content" className={cn("pt-4", className)} {...props} />;
}
