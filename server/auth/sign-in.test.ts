import { Auth } from "@auth/core";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { sessions, users, verificationTokens } from "@/db/schema";
import { digest } from "../crypto";
import { AppError } from "../errors";
import type { Mail } from "../mail";
import { testWorld } from "../test/world";
import { signInLimits } from "./admit-sign-in-request";
import { authConfig } from "./auth-config";
import type { AuthServices } from "./auth-services";
import { findSession } from "./find-session";
import { pendingSignIn } from "./pending-sign-in";
import type { Visitor } from "./visitor";

const world = await testWorld();
const services = { ...world.services, secret: "a secret that is only used in this test file" };
const cookieName = "longshore.session";
let nextNetwork = 0;

/** A browser at the sign-in page, and the in-box of its owner. */
function visitor(over: Partial<Visitor> = {}) {
  const mails: Mail[] = [];
  const mine: AuthServices = {
    ...services,
    mailer: {
      send: async (mail) => {
        mails.push(mail);
      },
    },
  };
  nextNetwork += 1;
  const who: Visitor = {
    locale: "en",
    userAgent: "Firefox",
    networkAddress: `10.0.0.${nextNetwork}`,
    ...over,
  };
  const jar = new Map<string, string>();

  async function call(path: string, form?: Record<string, string>): Promise<Response> {
    const request = new Request(`http://localhost:3000/api/auth${path}`, {
      method: form ? "POST" : "GET",
      headers: { cookie: [...jar].map((pair) => pair.join("=")).join("; ") },
      ...(form ? { body: new URLSearchParams(form) } : {}),
    });
    const response = await Auth(request, authConfig(mine, who));
    for (const cookie of response.headers.getSetCookie()) {
      const [name = "", value = ""] = cookie.split(";")[0]?.split("=") ?? [];
      jar.set(name, decodeURIComponent(value));
    }
    return response;
  }

  return {
    services: mine,
    mails,
    jar,
    async ask(email: string): Promise<Response> {
      const { csrfToken } = (await (await call("/csrf")).json()) as { csrfToken: string };
      return call("/signin/email", { email, csrfToken, callbackUrl: "/orders?tab=ready" });
    },
    follow: (link: URL, email?: string) =>
      call(
        `/callback/email?${new URLSearchParams({ token: tokenOf(link), ...(email ? { email } : {}) })}`,
        {},
      ),
    session: async () => (await call("/session")).json(),
  };
}

const linkIn = (mail: Mail | undefined) => new URL(mail?.text.match(/https?:\S+token=\S+/)?.[0] ?? "");
const tokenOf = (link: URL) => link.searchParams.get("token") ?? "";
const location = (response: Response) => response.headers.get("location");

describe("a sign-in link", () => {
  it("leads to our page, names no address and remembers where to go", async () => {
    const mei = visitor();
    expect(location(await mei.ask(" Mei@Example.com "))).toContain("/verify-request");
    const [mail] = mei.mails;
    const link = linkIn(mail);
    expect(mail?.to).toBe("mei@example.com");
    expect(link.pathname).toBe("/sign-in/confirm");
    expect(link.searchParams.get("next")).toBe("/orders?tab=ready");
    expect(link.href.toLowerCase()).not.toContain("example");
  });

  it("makes the person and a session at the first visit, and says only who they are", async () => {
    const ann = visitor();
    await ann.ask("ann@example.com");
    const response = await ann.follow(linkIn(ann.mails[0]));
    expect(location(response)).toBe("http://localhost:3000/orders?tab=ready");

    const token = ann.jar.get(cookieName) ?? "";
    const session = await findSession(world.services, token);
    expect(session).toMatchObject({ user: { email: "ann@example.com", name: null }, organizationId: null });
    expect(session?.user.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect(await ann.session()).toEqual({
      user: { id: session?.user.id, name: null, email: "ann@example.com" },
      expires: expect.any(String),
    });
    await world.services.db.withoutOrganization(async (tx) => {
      const [user] = await tx.select().from(users).where(eq(users.email, "ann@example.com"));
      expect(user?.emailVerifiedAt).toBeInstanceOf(Date);
      const rows = await tx.select().from(sessions).where(eq(sessions.tokenHash, token));
      expect(rows).toEqual([]);
      const [stored] = await tx
        .select()
        .from(sessions)
        .where(eq(sessions.tokenHash, await digest(token)));
      expect(stored?.userAgent).toBe("Firefox");
    });
  });

  it("is not used up by being looked at", async () => {
    const bo = visitor();
    await bo.ask("bo@example.com");
    const token = tokenOf(linkIn(bo.mails[0]));
    for (const _ of [1, 2, 3]) {
      expect(await pendingSignIn(services, token)).toEqual({ email: "bo@example.com" });
    }
    await bo.follow(linkIn(bo.mails[0]));
    expect(bo.jar.get(cookieName)).toBeTruthy();
    expect(await pendingSignIn(services, token)).toBeNull();
  });

  it("works once, and takes the older links of that address with it", async () => {
    const cy = visitor();
    await cy.ask("cy@example.com");
    await cy.ask("cy@example.com");
    await cy.follow(linkIn(cy.mails[1]));
    for (const mail of cy.mails) {
      const stranger = visitor();
      expect(location(await stranger.follow(linkIn(mail)))).toContain("/sign-in?error=Verification");
      expect(stranger.jar.has(cookieName)).toBe(false);
    }
  });

  it("lets one of two simultaneous presses in", async () => {
    const dee = visitor();
    await dee.ask("dee@example.com");
    const link = linkIn(dee.mails[0]);
    const answers = await Promise.all([dee.follow(link), visitor().follow(link)]);
    expect(answers.filter((answer) => location(answer)?.includes("error=Verification"))).toHaveLength(1);
  });

  it("does not open for another address, nor is it lost by the try", async () => {
    const eve = visitor();
    await eve.ask("eve@example.com");
    const link = linkIn(eve.mails[0]);
    expect(location(await visitor().follow(link, "mallory@example.com"))).toContain("error=Verification");
    await eve.follow(link);
    expect(eve.jar.get(cookieName)).toBeTruthy();
  });

  it("expires", async () => {
    const fay = visitor();
    await fay.ask("fay@example.com");
    const token = tokenOf(linkIn(fay.mails[0]));
    await world.services.db.withoutOrganization((tx) =>
      tx
        .update(verificationTokens)
        .set({ expiresAt: new Date(Date.now() - 1000) })
        .where(eq(verificationTokens.identifier, "fay@example.com")),
    );
    expect(location(await fay.follow(linkIn(fay.mails[0])))).toContain("error=Verification");
    expect(await pendingSignIn({ ...services, now: () => new Date() }, token)).toBeNull();
  });

  it("is refused without the token of our own form", async () => {
    const guy = visitor();
    const request = new Request("http://localhost:3000/api/auth/signin/email", {
      method: "POST",
      body: new URLSearchParams({ email: "guy@example.com" }),
    });
    const config = authConfig(guy.services, { locale: "en", userAgent: "", networkAddress: "10.9.9.9" });
    expect(location(await Auth(request, config))).toContain("MissingCSRF");
  });

  it("is written in the visitor's language", async () => {
    const li = visitor({ locale: "zh" });
    await li.ask("li@example.com");
    expect(li.mails[0]?.subject).toBe("Longshore 登录链接");
  });

  it("tells a failing mail server apart from everything else", async () => {
    const hal = visitor();
    hal.services.mailer.send = async () => {
      throw new AppError("unavailable", "down", { reason: "mail_not_sent" });
    };
    expect(location(await hal.ask("hal@example.com"))).toContain("/sign-in?error=");
  });
});

describe("the limits of sign-in mails", () => {
  it("stop a flood of one in-box, and say how long to wait", async () => {
    for (let sent = 0; sent < signInLimits.address; sent += 1) await visitor().ask("flooded@example.com");
    const next = visitor();
    expect(location(await next.ask("Flooded@example.com"))).toContain("error=AccessDenied");
    expect(next.mails).toEqual([]);
    world.advance(16 * 60_000);
    await next.ask("flooded@example.com");
    expect(next.mails).toHaveLength(1);
  });
});
