import type { Route } from "next";
import type { OfferedMarketplace, SellerType, Site } from "../offered-marketplace";
import { sourcesAt } from "../token/token-source";
import { type WizardStep, type WizardWay, wayOf } from "../wizard/wizard-steps";

export const connectSteps = ["marketplace", "seller", "name", "leave", "token", "products"] as const;
export type ConnectStep = Extract<WizardStep, (typeof connectSteps)[number]>;

/** The answers so far. They stand in the address, so the wizard goes on wherever that address is opened. */
export interface ConnectWish {
  step?: ConnectStep | undefined;
  marketplace?: string | undefined;
  site?: string | undefined;
  sellerType?: SellerType | undefined;
  name?: string | undefined;
  days?: number | undefined;
  /** The store that the first token made: it goes on with the second. */
  store?: string | undefined;
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

/** How a store of this kind is authorized. Before the kind is known: the longest way that the marketplace has. */
export function connectWay(wish: ConnectWish, marketplace: OfferedMarketplace | undefined): WizardWay {
  if (!marketplace || wish.step === "name" || wish.step === "leave") return "redirect";
  if (siteOf(marketplace, wish)) return wayOf(sourcesAt(marketplace, wish).length);
  return wayOf(new Set(marketplace.tokens.map(({ purpose }) => purpose)).size);
}

/** The step to show: the one asked for, or the first whose answer is missing or no longer valid. */
export function connectStep(wish: ConnectWish, marketplace: OfferedMarketplace | undefined): ConnectStep {
  const open: ConnectStep[] = ["marketplace"];
  if (marketplace) open.push("seller");
  if (marketplace && siteOf(marketplace, wish)) {
    const sources = sourcesAt(marketplace, wish);
    if (marketplace.hasRedirect) open.push("name");
    if (marketplace.hasRedirect && wish.name && wish.days) open.push("leave");
    // Where tokens are pasted, that is the way; the redirect is taken by whoever asks for it.
    if (sources.length > 0) open.push("token");
    if (sources.length > 1 && wish.store) open.push("products");
  }
  if (wish.step && open.includes(wish.step)) return wish.step;
  return open.at(-1) ?? "marketplace";
}
