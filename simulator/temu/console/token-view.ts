import type { Platform } from "../platform";
import type { Token } from "../records";
import { tokenState } from "../tokens/token-state";

/** What the console says of a token: never the whole of it. */
export function tokenView(platform: Platform, { id, ...token }: Token): object {
  return {
    ...token,
    app: platform.apps.get(token.appKey)?.kind ?? null,
    lastFour: id.slice(-4),
    state: tokenState({ id, ...token }, platform.now()),
  };
}
