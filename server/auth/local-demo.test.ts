import { eq } from "drizzle-orm";
import { afterEach, describe, expect, it, vi } from "vitest";
import { users } from "@/db/schema";
import { testDatabase } from "@/db/test/database";
import { parseEnv } from "../env";
import { createOrganization } from "../organizations";
import { demoAddress } from "./open-demo";

const database = await testDatabase();

const complete = {
  APP_URL: "http://localhost:3000",
  DATABASE_URL: database.appUrl,
  AUTH_SECRET: "0123456789abcdef0123456789abcdef",
  ENCRYPTION_KEYS: `k1:${btoa("0123456789abcdef0123456789abcdef")}`,
  MAIL_FROM: "Longshore <no-reply@example.com>",
  SMTP_URL: "smtp://localhost:1025",
  INNGEST_DEV: "http://localhost:8288",
};

/** The entry as a fresh process with this environment would serve it. */
async function enter(
  environment: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> {
  vi.resetModules();
  vi.stubEnv("LOCAL_DEMO", "");
  for (const [name, value] of Object.entries({ ...complete, ...environment })) vi.stubEnv(name, value);
  const { enterDemo } = await import("./enter-demo");
  return enterDemo(new Request("http://localhost:3000/api/demo", { method: "POST", headers }));
}

afterEach(() => vi.unstubAllEnvs());

describe("the entry to the demonstration", () => {
  it("does not exist without LOCAL_DEMO", async () => {
    const response = await enter({});
    expect(response.status).toBe(404);
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  it("says so when nothing was seeded", async () => {
    const response = await enter({ LOCAL_DEMO: "1" });
    expect(response.headers.get("location")).toBe("http://localhost:3000/sign-in?error=DemoNotSeeded");
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  it("opens a session in the demonstration organization", async () => {
    await enter({ LOCAL_DEMO: "1" });
    const { authServices } = await import("./auth-services");
    const services = authServices();
    await services.db.withoutOrganization((tx) =>
      tx.insert(users).values({ email: demoAddress, name: "Demo" }),
    );
    const [user] = await services.db.withoutOrganization((tx) =>
      tx.select().from(users).where(eq(users.email, demoAddress)),
    );
    if (!user) throw new Error("the demo user was not saved");
    const organization = await createOrganization(services, user, { name: "Demo" });

    const response = await enter({ LOCAL_DEMO: "1" });
    expect(response.status).toBe(303);
    const [cookie = ""] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^longshore\.session=[0-9a-f]{64}; Path=\/; .*HttpOnly; SameSite=Lax$/);
    const { sessionFromRequest } = await import("./session-from-request");
    const back = new Request("http://localhost:3000/", { headers: { cookie: cookie.split(";")[0] ?? "" } });
    expect(await sessionFromRequest(back, services)).toMatchObject({
      user: { email: demoAddress },
      organizationId: organization.id,
    });
  });

  it("cannot be opened by another site's form", async () => {
    const headers = { origin: "https://elsewhere.example", host: "localhost:3000" };
    expect((await enter({ LOCAL_DEMO: "1" }, headers)).status).toBe(403);
  });
});

describe("LOCAL_DEMO", () => {
  it("is accepted on this machine", () => {
    expect(parseEnv({ ...complete, LOCAL_DEMO: "1" }).LOCAL_DEMO).toBe("1");
  });

  it.each([
    ["APP_URL", "https://longshore.example"],
    ["APP_URL", "http://localhost.example:3000"],
    ["DATABASE_URL", "postgresql://longshore_app:x@db.example.com/longshore"],
    ["DATABASE_URL", "postgresql://longshore_app:x@ep-cool.eu-central-1.aws.neon.tech/longshore"],
  ])("is refused with %s %s", (name, value) => {
    expect(() => parseEnv({ ...complete, LOCAL_DEMO: "1", [name]: value })).toThrow(/LOCAL_DEMO/);
  });
});
