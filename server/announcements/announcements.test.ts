import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { grants, members, outbox, storeGrants, users } from "@/db/schema";
import { uuidv7 } from "@/db/uuid";
import type { GrantId, StoreId, UserId } from "@/domain/ids";
import type { Role } from "@/domain/roles";
import { change, read } from "../change";
import type { Ctx } from "../context";
import { markGrantLost } from "../grants";
import type { Mail } from "../mail";
import { importReadings } from "../orders";
import { listProblems } from "../problems";
import { listStores } from "../stores";
import { fakeMarketplace } from "../test/fake-marketplace";
import { reading } from "../test/marketplace-order";
import { testWorld } from "../test/world";
import { announceEndingGrants, mailGrantEnd } from ".";

const world = await testWorld([fakeMarketplace()]);
const day = 86_400_000;
let ctx: Ctx;
let storeId: StoreId;
let grantId: GrantId;
let owner: UserId;

beforeEach(async () => {
  ctx = await world.organization();
  storeId = await world.store(ctx, { name: "Bloom US" });
  const [link] = await read(ctx, (tx) => tx.select().from(storeGrants));
  grantId = link?.grantId as GrantId;
  owner = await person("owner");
  await endsIn(20);
  world.sent.length = 0;
});

async function person(role: Role, storeIds: StoreId[] = [], locale?: string): Promise<UserId> {
  const id = uuidv7() as UserId;
  await ctx.db.withoutOrganization((tx) =>
    tx.insert(users).values({ id, email: `${id}@example.test`, locale }),
  );
  await change(ctx, (tx) =>
    tx.insert(members).values({ organizationId: ctx.organizationId, userId: id, role, storeIds }),
  );
  return id;
}

const endsIn = (days: number) =>
  change(ctx, (tx) =>
    tx
      .update(grants)
      .set({ expiresAt: new Date(ctx.now().getTime() + days * day), announcedDays: null })
      .where(eq(grants.id, grantId)),
  );
const told = () => {
  const own = world.sent.filter(({ name, data }) => name === "grant/ending" && data.grantId === grantId);
  return own.map(({ data }) => data.days);
};
const announce = () => announceEndingGrants(world.services);
const grant = async () =>
  (await read(ctx, (tx) => tx.select().from(grants).where(eq(grants.id, grantId))))[0];

describe("LX-13: announcing the end of a grant", () => {
  it("tells on each of the days, once, and at the end", async () => {
    for (let hour = 0; hour <= 21 * 24; hour += 6) {
      await announce();
      world.advance(6 * 3_600_000);
    }
    expect(told()).toEqual(["14", "7", "3", "1", "0"]);
  });

  it("tells owners, admins and the managers of the store, and nobody else", async () => {
    const admin = await person("admin");
    const manager = await person("manager", [storeId]);
    await person("manager");
    await person("warehouse");
    await endsIn(6);
    await announce();
    const people = world.sent.filter(({ data }) => data.grantId === grantId).map(({ data }) => data.userId);
    expect(people).toEqual([owner, admin, manager]);
  });

  it("writes the mark and the mails to be sent together: a crash before they went loses none", async () => {
    await endsIn(6);
    const dying = { ...world.services, send: () => Promise.reject(new Error("killed")) };
    await announceEndingGrants(dying);
    expect((await grant())?.announcedDays).toBe(7);
    const open = await read(ctx, (tx) => tx.select().from(outbox));
    expect(open.filter(({ name, deliveredAt }) => name === "grant/ending" && !deliveredAt)).toHaveLength(1);
  });

  it("is not kept from it by any number of grants that were told of already", async () => {
    const seen = await grant();
    if (!seen) throw new Error("no grant");
    const told14 = Array.from({ length: 1001 }, (_, index) => ({
      ...seen,
      id: uuidv7() as GrantId,
      accountId: `told ${index}`,
      expiresAt: new Date(ctx.now().getTime() + 13 * day),
      announcedDays: 14,
    }));
    await change(ctx, (tx) => tx.insert(grants).values(told14));
    await endsIn(13.5);
    await announce();
    expect(told()).toEqual(["14"]);
  });

  it("is not kept from it by an organization whose changes fail", async () => {
    const other = await world.organization("Failing");
    await world.store(other);
    const [first] = await change(other, (tx) =>
      tx
        .update(grants)
        .set({ expiresAt: new Date(ctx.now().getTime() + day) })
        .returning(),
    );
    await endsIn(6);
    const { db } = world.services;
    const failing: typeof db = {
      ...db,
      withOrganization: (id, fn, config) =>
        id === other.organizationId
          ? Promise.reject(new Error("out of order"))
          : db.withOrganization(id, fn, config),
    };
    expect(await announceEndingGrants({ ...world.services, db: failing })).toMatchObject({ failed: 1 });
    expect(told()).toEqual(["7"]);
    expect(first?.announcedDays).toBeNull();
  });

  it("ends it for us too: calls stop, orders are held, the store shows it", async () => {
    await importReadings(ctx, { id: storeId, orderScope: { kind: "all" } }, [reading()]);
    await endsIn(-0.01);
    await announce();
    expect(await grant()).toMatchObject({ lostAt: ctx.now(), lostReason: "ended", announcedDays: 0 });
    expect(await listStores(ctx)).toMatchObject([{ status: "needs_authorization", grantLoss: "ended" }]);
    const kinds = (await listProblems(ctx, {})).items.map(({ kind }) => kind);
    expect(kinds).toContain("grant_lost");
  });

  it("tells when the marketplace ends it before its time", async () => {
    const seen = await grant();
    if (!seen) throw new Error("no grant");
    await markGrantLost(ctx, seen, "revoked");
    await markGrantLost(ctx, seen, "revoked");
    await announce();
    expect(told()).toEqual(["0"]);
  });
});

describe("the mail", () => {
  const mails: Mail[] = [];
  const write = (userId: UserId, days: number) =>
    mailGrantEnd(
      ctx,
      {
        send: async (mail) => {
          mails.push(mail);
        },
      },
      { grantId, userId, days },
    );
  beforeEach(() => {
    mails.length = 0;
  });

  it("names the store, the day and where to renew", async () => {
    await endsIn(6.5);
    expect(await write(owner, 7)).toEqual({ sent: true });
    const [mail] = mails;
    expect(mail?.subject).toBe("Bloom US: authorization ends in 7 days");
    const day = new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: "UTC" });
    expect(mail?.text).toContain(day.format((await grant())?.expiresAt));
    expect(mail?.text).toContain(`/stores/${storeId}?tab=authorization`);
  });

  it("is in the reader's language", async () => {
    await endsIn(2);
    await write(await person("admin", [], "zh"), 3);
    expect(mails[0]?.subject).toBe("Bloom US：授权将在 2 天后到期");
  });

  it("is not sent when the grant was renewed meanwhile", async () => {
    await endsIn(90);
    expect(await write(owner, 7)).toEqual({ sent: false });
    expect(await write(owner, 0)).toEqual({ sent: false });
  });

  it("is not sent to somebody who has left", async () => {
    await endsIn(6);
    await change(ctx, (tx) => tx.delete(members).where(eq(members.userId, owner)));
    expect(await write(owner, 7)).toEqual({ sent: false });
  });

  it("says that it is over, and which way", async () => {
    const seen = await grant();
    if (!seen) throw new Error("no grant");
    await markGrantLost(ctx, seen, "ended");
    await write(owner, 0);
    expect(mails[0]?.subject).toBe("Bloom US: authorization has ended");
    expect(mails[0]?.text).toContain("a newer one was made");
  });
});
