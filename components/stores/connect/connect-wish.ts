import type { Route } from "next";
import type { ApiOutputs } from "@/server/api/root";
import type { WizardStep } from "../wizard/wizard-steps";

export type OfferedMarketplace = ApiOutputs["stores"]["marketplaces"][number];
export type Site = OfferedMarketplace["sites"][number];
export type SellerType = Site["sellerTypes"][number];
export type ConnectStep = Extract<WizardStep, "marketplace" | "seller" | "name" | "leave">;

/** The answers so far. They stand in the address, so the wizard goes on wherever that address is opened. */
export interface ConnectWish {
  step?: ConnectStep | undefined;
  marketplace?: string | undefined;
  site?: string | undefined;
  sellerType?: SellerType | undefined;
  name?: string | undefined;
  days?: number | undefined;
}

export function connectHref(wish: ConnectWish): Route {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(wish)) if (value !== undefined) query.set(key, String(value));
  return `/stores/connect?${query.toString()}`;
}

export function siteOf(marketplace: OfferedMarketplace | undefined, wish: ConnectWish): Site | undefined {
  return marketplace?.sites.find(
    ({ id, sellerTypes }) => id === wish.site && wish.sellerType && sellerTypes.includes(wish.sellerType),
  );
}

/** The step to show: the one asked for, or the first whose answer is missing or no longer valid. */
export function connectStep(wish: ConnectWish, marketplace: OfferedMarketplace | undefined): ConnectStep {
  const open: ConnectStep[] = ["marketplace"];
  if (marketplace) open.push("seller");
  if (siteOf(marketplace, wish)) open.push("name");
  if (open.includes("name") && wish.name && wish.days) open.push("leave");
  if (wish.step && open.includes(wish.step)) return wish.step;
  return open.at(-1) ?? "marketplace";
}
