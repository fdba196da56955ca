import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { sessions, users } from "@/db/schema";
import { uuidv7 } from "@/db/uuid";
import type { UserId } from "@/domain/ids";
import { randomToken } from "../crypto";
import { createOrganization } from "../organizations";
import { testWorld } from "../test/world";
import { findSession } from "./find-session";
import { listSessions } from "./list-sessions";
import { openSession } from "./open-session";
import { revokeOtherSessions } from "./revoke-other-sessions";
import { revokeSession } from "./revoke-session";
import { sessionFromRequest } from "./session-from-request";

const world = await testWorld();
const { services } = world;
const { db } = services;
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

async function person(): Promise<{ id: UserId; name: string | null }> {
  const id = uuidv7() as UserId;
  await db.withoutOrganization((tx) => tx.insert(users).values({ id, email: `${id}@example.com` }));
  return { id, name: null };
}

async function signedIn(userId: UserId, userAgent = "Firefox") {
  const token = randomToken();
  await openSession(services, { token, userId, userAgent });
  const session = await findSession(services, token);
  if (!session) throw new Error("no session was opened");
  return { token, session };
}

const rowOf = async (sessionId: string) => {
  const [row] = await db.withoutOrganization((tx) =>
    tx.select().from(sessions).where(eq(sessions.id, sessionId)),
  );
  return row;
};

describe("a session", () => {
  it("is found by its cookie, under the name that the scheme allows", async () => {
    const { token, session } = await signedIn((await person()).id);
    const request = (name: string) =>
      new Request("http://localhost/", { headers: { cookie: `theme=dark; ${name}=${token}` } });
    expect(await sessionFromRequest(request("longshore.session"), services)).toEqual(session);
    const secure = { ...services, appUrl: "https://longshore.example" };
    expect(await sessionFromRequest(request("__Secure-longshore.session"), secure)).toEqual(session);
    expect(await sessionFromRequest(request("longshore.session"), secure)).toBeNull();
    expect(await sessionFromRequest(new Request("http://localhost/"), services)).toBeNull();
  });

  it("ends 30 days after its last use, which is written once a minute", async () => {
    const { token, session } = await signedIn((await person()).id);
    const openedAt = services.now();
    world.advance(59_000);
    await findSession(services, token);
    expect((await rowOf(session.sessionId))?.lastSeenAt).toEqual(openedAt);
    world.advance(1_000);
    await findSession(services, token);
    expect((await rowOf(session.sessionId))?.lastSeenAt).toEqual(services.now());

    world.advance(29 * dayMs);
    expect(await findSession(services, token)).not.toBeNull();
    world.advance(30 * dayMs);
    expect(await findSession(services, token)).toBeNull();
  });

  it("begins in the organization the person worked in last", async () => {
    const user = await person();
    const first = await createOrganization(services, user, { name: "First" });
    const second = await createOrganization(services, user, { name: "Second" });
    const { session } = await signedIn(user.id);
    expect(session.organizationId).toBe(first.id);
    await db.withoutOrganization((tx) =>
      tx.update(sessions).set({ organizationId: second.id }).where(eq(sessions.id, session.sessionId)),
    );
    world.advance(minuteMs);
    expect((await signedIn(user.id)).session.organizationId).toBe(second.id);
  });
});

describe("the list of sessions", () => {
  it("shows this device first, then the latest used, and none that ended", async () => {
    const user = await person();
    const old = await signedIn(user.id, "Old");
    world.advance(31 * dayMs);
    const here = await signedIn(user.id, "Here");
    world.advance(minuteMs);
    const phone = await signedIn(user.id, "Phone");
    const listed = await listSessions(services, here.session);
    expect(listed.map(({ id }) => id)).toEqual([here.session.sessionId, phone.session.sessionId]);
    expect(listed.map(({ isCurrent }) => isCurrent)).toEqual([true, false]);
    expect(listed.map(({ userAgent }) => userAgent)).toEqual(["Here", "Phone"]);
    expect(await findSession(services, old.token)).toBeNull();
  });

  it("lets a person sign a device out, at once", async () => {
    const user = await person();
    const here = await signedIn(user.id);
    const phone = await signedIn(user.id);
    await revokeSession(services, here.session, phone.session.sessionId);
    expect(await findSession(services, phone.token)).toBeNull();
    expect(await findSession(services, here.token)).not.toBeNull();
  });

  it("does not let anybody sign another person out, or learn of their sessions", async () => {
    const mine = await signedIn((await person()).id);
    const theirs = await signedIn((await person()).id);
    await expect(revokeSession(services, mine.session, theirs.session.sessionId)).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await revokeOtherSessions(services, mine.session)).toBe(0);
    expect(await findSession(services, theirs.token)).not.toBeNull();
    expect(await listSessions(services, mine.session)).toHaveLength(1);
  });

  it("signs all other devices out and keeps this one", async () => {
    const user = await person();
    const here = await signedIn(user.id);
    const others = [await signedIn(user.id), await signedIn(user.id)];
    expect(await revokeOtherSessions(services, here.session)).toBe(2);
    for (const { token } of others) expect(await findSession(services, token)).toBeNull();
    expect(await findSession(services, here.token)).not.toBeNull();
  });
});
