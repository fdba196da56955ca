import { eq, lt, sql } from "drizzle-orm";
import type { Adapter, AdapterUser } from "next-auth/adapters";
import { sessions, users, verificationTokens } from "@/db/schema";
import type { UserId } from "@/domain/ids";
import type { Services } from "../context";
import { digest } from "../crypto";
import { findSession } from "./find-session";
import { openSession } from "./open-session";
import { redeemLink } from "./redeem-link";
import { rememberLocale } from "./remember-locale";
import type { Visitor } from "./visitor";

type UserRow = typeof users.$inferSelect;

const toAdapterUser = ({ id, name, email, emailVerifiedAt }: UserRow): AdapterUser => ({
  id,
  name,
  email,
  emailVerified: emailVerifiedAt,
});

const withAddress = (email: string) => eq(sql`lower(${users.email})`, email.toLowerCase());

/** next-auth over our own tables, in which a copy of a token cannot be found. */
export function adapter(
  services: Pick<Services, "db" | "now">,
  { userAgent, locale }: Pick<Visitor, "userAgent" | "locale">,
): Adapter {
  const { db, now } = services;
  const userWhere = async (condition: ReturnType<typeof eq>) => {
    const [row] = await db.withoutOrganization((tx) => tx.select().from(users).where(condition));
    return row ? toAdapterUser(row) : null;
  };

  return {
    getUser: (id) => userWhere(eq(users.id, id as UserId)),
    getUserByEmail: (email) => userWhere(withAddress(email)),

    async createUser({ email, emailVerified }) {
      const row = await db.withoutOrganization(async (tx) => {
        // Two links of one new address may be followed at once.
        await tx.insert(users).values({ email, emailVerifiedAt: emailVerified }).onConflictDoNothing();
        const [saved] = await tx.select().from(users).where(withAddress(email));
        return saved;
      });
      if (!row) throw new Error("the user was not saved");
      return toAdapterUser(row);
    },

    async updateUser({ id, emailVerified }) {
      const [row] = await db.withoutOrganization((tx) =>
        tx
          .update(users)
          .set({ emailVerifiedAt: emailVerified ?? null })
          .where(eq(users.id, id as UserId))
          .returning(),
      );
      if (!row) throw new Error("the user is gone");
      return toAdapterUser(row);
    },

    async createSession({ sessionToken, userId, expires }) {
      await openSession(services, { token: sessionToken, userId: userId as UserId, userAgent });
      await rememberLocale(services, userId as UserId, locale);
      // next-auth makes this the end of the cookie; the row has its own.
      return { sessionToken, userId, expires };
    },

    async getSessionAndUser(sessionToken) {
      const session = await findSession(services, sessionToken);
      if (!session) return null;
      const { user, expiresAt } = session;
      return {
        session: { sessionToken, userId: user.id, expires: expiresAt },
        user: { ...user, emailVerified: null },
      };
    },

    // Finding a session has moved its end already.
    updateSession: async () => null,

    async deleteSession(sessionToken) {
      const tokenHash = await digest(sessionToken);
      await db.withoutOrganization((tx) => tx.delete(sessions).where(eq(sessions.tokenHash, tokenHash)));
    },

    async createVerificationToken({ identifier, token, expires }) {
      await db.withoutOrganization(async (tx) => {
        await tx.delete(verificationTokens).where(lt(verificationTokens.expiresAt, now()));
        await tx.insert(verificationTokens).values({ identifier, tokenHash: token, expiresAt: expires });
      });
      return { identifier, token, expires };
    },

    useVerificationToken: ({ identifier, token }) =>
      redeemLink(services, { address: identifier, tokenHash: token }),

    // next-auth demands both; they serve sign-in through other companies, which we do not offer.
    getUserByAccount: async () => null,
    linkAccount: async () => {
      throw new Error("people sign in by mail alone: there are no accounts to link");
    },
  };
}
