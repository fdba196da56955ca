import { type Feature, type GrantPurpose, purposeOf } from "./grant";

/** Why a feature of a store is off, first things first: what has to be set right before the next can be. */
export type FeatureOff =
  | { reason: "token_empty" | "token_ended"; purpose: GrantPurpose }
  | { reason: "permission_missing"; permissions: string[] }
  | { reason: "switched_off" }
  /** The way is open and nothing is there to go it yet. */
  | { reason: "nothing_to_send" }
  /** Nothing that the seller does would bring it: it is not part of this version. */
  | { reason: "not_built" };

export interface FeatureState {
  feature: Feature;
  off: FeatureOff | null;
}

export interface FeatureFacts {
  /** The tokens that the store is made of; null where a slot is empty. */
  tokens: { purpose: GrantPurpose; grant: { isUsable: boolean; permissions: Permission[] } | null }[];
  /** Switches of the store; a feature without one is on. */
  switches: Partial<Record<Feature, boolean>>;
  /** Features that this version has nothing to do for, and those that it does not have. */
  idle: readonly Feature[];
  unbuilt: readonly Feature[];
}

interface Permission {
  permission: string;
  feature: Feature;
  isGranted: boolean;
}

export function featureState(feature: Feature, facts: FeatureFacts): FeatureState {
  return { feature, off: whyOff(feature, facts) };
}

function whyOff(feature: Feature, { tokens, switches, idle, unbuilt }: FeatureFacts): FeatureOff | null {
  if (unbuilt.includes(feature)) return { reason: "not_built" };
  const token = tokens.find(({ purpose }) => purpose === "all" || purpose === purposeOf(feature));
  const purpose = token?.purpose ?? purposeOf(feature);
  if (!token?.grant) return { reason: "token_empty", purpose };
  if (!token.grant.isUsable) return { reason: "token_ended", purpose };
  const missing = token.grant.permissions.filter((each) => each.feature === feature && !each.isGranted);
  if (missing.length > 0) {
    return { reason: "permission_missing", permissions: missing.map(({ permission }) => permission) };
  }
  if (switches[feature] === false) return { reason: "switched_off" };
  return idle.includes(feature) ? { reason: "nothing_to_send" } : null;
}
