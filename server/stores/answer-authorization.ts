import type { UserId } from "@/domain/ids";
import type { Services } from "../context";
import type { AuthorizationOutcome } from "./authorization-attempt";
import { completeAuthorization } from "./complete-authorization";
import type { TokenRefusal } from "./examine-token";

/**
 * The HTTP face of `completeAuthorization`: always a redirect to a page that says what happened. Somebody
 * who is not signed in is asked to, and lands on the list of stores: the code in this address is theirs alone.
 */
export async function answerAuthorization(
  services: Services,
  marketplace: string,
  request: Request,
  userId: UserId | null,
): Promise<Response> {
  if (!userId) return redirect(services, "/sign-in", { next: "/stores/connect" });
  const query = new URL(request.url).searchParams;
  const outcome = await completeAuthorization(services, { marketplace, query, userId });
  return redirect(services, ...pageOf(marketplace, outcome));
}

function pageOf(
  marketplace: string,
  result: AuthorizationOutcome,
): [path: string, query: Record<string, string>] {
  switch (result.outcome) {
    case "granted":
      return ["/stores/connect/review", { stores: result.storeIds.join(",") }];
    case "renewed":
      return [`/stores/${result.storeId}`, { outcome: "renewed" }];
    default:
      return ["/stores/connect", addressOf(marketplace, result)];
  }
}

/** An outcome as the wizard reads it from its address, with what had been chosen before. */
function addressOf(marketplace: string, result: AuthorizationOutcome): Record<string, string> {
  const { wish = {}, refusal = {}, ...rest } = { wish: undefined, refusal: undefined, ...result };
  const named = Object.entries({ marketplace, ...wish, ...flat(refusal), ...rest });
  return Object.fromEntries(
    named.flatMap(([name, value]) => (value === null || value === undefined ? [] : [[name, String(value)]])),
  );
}

/** What is missing goes as text: each permission behind the feature that it keeps off. */
function flat(refusal: Partial<TokenRefusal>): Record<string, unknown> {
  if (refusal.verdict !== "permissions_missing") return refusal;
  const { missing = [], ...rest } = refusal;
  return { ...rest, missing: missing.map(({ permission, feature }) => `${feature}:${permission}`) };
}

function redirect({ appUrl }: Services, path: string, query: Record<string, string>): Response {
  const target = new URL(path, appUrl);
  for (const [key, value] of Object.entries(query)) target.searchParams.set(key, value);
  return new Response(null, { status: 303, headers: { location: target.href } });
}
