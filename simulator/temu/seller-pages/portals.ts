import type { GatewayName } from "../gateways";
import type { Mall } from "../records";
import { type SellerWords, sellerWords } from "./seller-words";

/** Three ways in, each for tokens of its own kind. */
export type Portal = {
  name: "seller-central" | "seller-centre" | "local";
  /** All its pages lie below this path. */
  root: string;
  /** The words in its upper left corner, by which help pages tell them apart. */
  title: string;
  words: SellerWords;
  /** The list of authorized apps, at the end of the address that sellers are sent to. */
  managementPath: string;
  /** Whether a seller of this kind of store can sign in here. */
  isFor(mall: Mall): boolean;
  /** Gateways whose apps a store can authorize here, in the order of the site selector. */
  gatewaysOf(mall: Mall): GatewayName[];
  hasSites: boolean;
};

export const siteNames = { us: "US", eu: "EU", global: "Global" } as const;
export type Site = keyof typeof siteNames;
export const sites = Object.keys(siteNames) as Site[];

const isSite = (gateway: GatewayName): gateway is Site => gateway in siteNames;

export const portals: Portal[] = [
  {
    name: "seller-central",
    root: "/temu/seller-central",
    title: "Seller Central",
    words: sellerWords.english,
    managementPath: "/open-platform/system-manage/client-manage",
    isFor: ({ kind }) => kind !== "local",
    // A fully managed seller finds the page too, only there is nothing about orders to tick on it.
    gatewaysOf: ({ kind, gateways }) => (kind === "fully_managed" ? ["us"] : gateways.filter(isSite)),
    hasSites: true,
  },
  {
    name: "seller-centre",
    root: "/temu/seller-centre",
    title: "卖家中心",
    words: sellerWords.chinese,
    managementPath: "/open/system-manage/client-manage",
    isFor: ({ kind }) => kind !== "local",
    gatewaysOf: ({ kind }) => (kind === "fully_managed" ? ["cn"] : ["pa"]),
    hasSites: false,
  },
  {
    name: "local",
    root: "/temu/local",
    title: "Temu Seller Center",
    words: sellerWords.local,
    managementPath: "/open-platform/client-manage",
    isFor: ({ kind }) => kind === "local",
    gatewaysOf: ({ gateways }) => gateways.filter(isSite),
    hasSites: false,
  },
];

/** Where the start URL of the callback flow lies in every portal. */
export const AUTHORIZATION_PATH = "/open-platform/client-manage/authorization";
