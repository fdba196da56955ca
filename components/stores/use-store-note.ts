"use client";

import { useTranslations } from "next-intl";
import { useNow } from "@/components/ui/use-now";
import { daysLeft, grantState } from "./grant-state";
import type { ListedStore } from "./store-types";
import { useStoreFailureText } from "./use-store-failure-text";

type Facts = Pick<
  ListedStore,
  "status" | "missingPermissions" | "pullFailure" | "tokens" | "grantLoss" | "takesTokens"
>;

/** Under a store's state, the one thing that a person should know of it: what stopped it, or what soon will. */
export function useStoreNote(): (store: Facts) => string | undefined {
  const t = useTranslations("stores");
  const failureText = useStoreFailureText();
  const nowMs = useNow();
  return ({ status, missingPermissions, pullFailure, tokens, grantLoss, takesTokens }) => {
    if (status === "unconnected") return undefined;
    if (status === "needs_authorization") {
      return takesTokens && grantLoss === "ended" ? t("grant.replacedTitle") : undefined;
    }
    if (missingPermissions.length > 0) {
      return t("page.missingTitle", { permissions: missingPermissions.join(", ") });
    }
    if (status === "failing" && pullFailure) return failureText(pullFailure);
    const ending = tokens
      .map((token) => ({ ...token, state: stateOf(token, nowMs) }))
      .find(({ state }) => state !== "good");
    if (!ending) return undefined;
    const token = t(`token.purpose.${ending.purpose}`);
    if (ending.state !== "ending") return t("grant.endedToken", { token });
    return `${token}: ${t("token.state.ending", { days: daysLeft(ending.expiresAt, nowMs) })}`;
  };
}

const stateOf = ({ expiresAt, isLost }: Facts["tokens"][number], nowMs: number) =>
  grantState({ expiresAt, lostAt: isLost ? expiresAt : null, lostReason: "revoked" }, nowMs);
