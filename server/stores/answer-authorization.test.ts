import { beforeEach, describe, expect, it } from "vitest";
import { grants, members, stores, users } from "@/db/schema";
import { uuidv7 } from "@/db/uuid";
import type { UserId } from "@/domain/ids";
import type { TokenVerdict } from "@/integrations/marketplaces/marketplace";
import { change, read } from "../change";
import type { Ctx } from "../context";
import { fakeMarketplace } from "../test/fake-marketplace";
import { fitting, takeTokens } from "../test/take-tokens";
import { testWorld } from "../test/world";
import { answerAuthorization, beginAuthorization } from ".";

const marketplace = fakeMarketplace();
const { verdicts, examined } = takeTokens(marketplace);
const world = await testWorld([marketplace]);
const token = "token-of-a-code-001";

let ctx: Ctx;
let userId: UserId;

beforeEach(async () => {
  verdicts.clear();
  examined.length = 0;
  userId = uuidv7() as UserId;
  await world.services.db.withoutOrganization((tx) =>
    tx.insert(users).values({ id: userId, email: `${userId}@example.test` }),
  );
  const actor = { kind: "member" as const, userId, name: "Ada", role: "owner" as const, storeIds: [] };
  ctx = { ...(await world.organization()), actor };
  const { organizationId } = ctx;
  await change(ctx, (tx) => tx.insert(members).values({ organizationId, userId, role: "owner" }));
  const fits = fitting(ctx.now(), { mall: "634", region: "US", purpose: "all", token });
  marketplace.tokens = fits.tokens;
  marketplace.shopsGranted = [fits.shop];
});

/** Where somebody ends up who comes back from the marketplace with a code. */
async function comeBack(verdict: TokenVerdict): Promise<URL> {
  verdicts.set(token, verdict);
  const wish = { marketplace: "fake", site: "US", sellerType: "local" as const, name: "Bloom local" };
  const { url } = await beginAuthorization(ctx, wish);
  const state = new URL(url).searchParams.get("state") ?? "";
  const request = new Request(`http://localhost:3000/api/stores/fake/callback?code=code&state=${state}`);
  const response = await answerAuthorization(world.services, "fake", request, userId);
  return new URL(response.headers.get("location") ?? "");
}

describe("a return with a code, where tokens can be pasted too", () => {
  it("NIWO-TEMU-11: looks at the token as closely, and keeps what it may do", async () => {
    const permissions = [{ permission: "ship", feature: "tracking" as const, isGranted: false }];
    const fits = fitting(ctx.now(), { mall: "634", region: "US", purpose: "all", token, permissions });
    expect((await comeBack(fits)).pathname).toBe("/stores/connect/review");
    expect(examined).toEqual([{ site: "US", sellerType: "local", purpose: "all" }]);
    const kept = await read(ctx, (tx) => tx.select().from(grants));
    expect(kept).toMatchObject([{ permissions, permissionsCheckedAt: ctx.now() }]);
  });

  it.each<[string, TokenVerdict, Record<string, string>]>([
    ["NIWO-TEMU-04: fully managed", { verdict: "fully_managed" }, { verdict: "fully_managed" }],
    [
      "NIWO-TEMU-08: another site",
      { verdict: "other_site", site: "EU" },
      { verdict: "other_site", receivedSite: "EU", site: "US" },
    ],
    [
      "NIWO-TEMU-11: permissions missing",
      {
        verdict: "permissions_missing",
        permissions: [{ permission: "orders.list", feature: "order_sync", isGranted: false }],
      },
      { verdict: "permissions_missing", missing: "order_sync:orders.list" },
    ],
  ])("%s: keeps nothing, and tells it with what had been chosen", async (_what, verdict, told) => {
    const page = await comeBack(verdict);
    expect(page.pathname).toBe("/stores/connect");
    expect(Object.fromEntries(page.searchParams)).toMatchObject({
      outcome: "token_refused",
      name: "Bloom local",
      ...told,
    });
    expect(page.href).not.toContain(token);
    expect(await read(ctx, (tx) => tx.select().from(stores))).toEqual([]);
  });
});
