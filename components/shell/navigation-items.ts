import {
  House,
  type LucideIcon,
  PackageCheck,
  Settings,
  ShoppingCart,
  Store,
  Tags,
  TriangleAlert,
} from "lucide-react";
import type { Route } from "next";

export type NavigationKey =
  | "home"
  | "orders"
  | "problems"
  | "shipments"
  | "catalogue"
  | "stores"
  | "settings";

export type NavigationItem = {
  key: NavigationKey;
  href: Route;
  icon: LucideIcon /** Pressed after `g`. */;
  letter: string;
};

export const navigationItems: readonly NavigationItem[] = [
  { key: "home", href: "/", icon: House, letter: "h" },
  { key: "orders", href: "/orders", icon: ShoppingCart, letter: "o" },
  { key: "problems", href: "/problems", icon: TriangleAlert, letter: "p" },
  { key: "shipments", href: "/shipments", icon: PackageCheck, letter: "i" },
  { key: "catalogue", href: "/catalogue", icon: Tags, letter: "c" },
  { key: "stores", href: "/stores", icon: Store, letter: "s" },
  { key: "settings", href: "/settings", icon: Settings, letter: "e" },
];

/** Home is the start of every path, so it is open only when it is the whole of it. */
export function isOpenAt(item: NavigationItem, pathname: string): boolean {
  if (item.href === "/") return pathname === "/";
  return pathname === item.href || pathname.startsWith(`${item.href}/`);
}
