import { type FeatureState, featureState } from "@/domain/feature-state";
import { type Feature, features } from "@/domain/grant";
import type { Marketplace } from "@/integrations/marketplaces/marketplace";
import { isUsable } from "../grants";
import type { StoreToken } from "./tokens-of-store";

interface Switches {
  pullsOrders: boolean;
  pushesTracking: boolean;
  uploadsStock: boolean;
}

/** What a store does and what it does not, each with the reason. What its marketplace does not have is left out. */
export function featuresOfStore(
  marketplace: Marketplace,
  tokens: StoreToken[],
  { pullsOrders, pushesTracking, uploadsStock }: Switches,
  now: Date,
): FeatureState[] {
  const offered = features.filter((feature) => feature !== "platform_labels" || marketplace.labels);
  const facts = {
    tokens: tokens.map(({ purpose, grant }) => ({
      purpose,
      grant: grant && { isUsable: isUsable(grant, now), permissions: grant.permissions },
    })),
    switches: { order_sync: pullsOrders, tracking: pushesTracking, stock_upload: uploadsStock },
    idle: withoutWork,
    unbuilt,
  };
  return offered.map((feature) => featureState(feature, facts));
}

/** Longshore keeps no stock yet, so there is none to upload. */
const withoutWork: readonly Feature[] = ["stock_upload"];

/** Said, so that nobody looks for them elsewhere. */
const unbuilt: readonly Feature[] = ["sales_statistics", "finance_reports"];
