import { initTRPC, TRPCError } from "@trpc/server";
import superjson from "superjson";
import { ZodError, z } from "zod";
import type { OrganizationId } from "@/domain/ids";
import type { Session } from "../auth";
import type { Ctx, Services } from "../context";
import { AppError, type AppErrorCode, toAppError } from "../errors";
import { memberOf } from "../members";

export interface ApiContext {
  services: Services;
  session: Session | null;
  requestId: string;
}

type TrpcCode =
  | "BAD_REQUEST"
  | "UNAUTHORIZED"
  | "FORBIDDEN"
  | "NOT_FOUND"
  | "CONFLICT"
  | "UNPROCESSABLE_CONTENT"
  | "TOO_MANY_REQUESTS"
  | "SERVICE_UNAVAILABLE"
  | "INTERNAL_SERVER_ERROR";

/** From our closed codes to HTTP: docs/architecture.md. */
const transports: Record<AppErrorCode, TrpcCode> = {
  invalid_input: "BAD_REQUEST",
  unauthenticated: "UNAUTHORIZED",
  forbidden: "FORBIDDEN",
  not_found: "NOT_FOUND",
  conflict: "CONFLICT",
  refused: "UNPROCESSABLE_CONTENT",
  limit_reached: "TOO_MANY_REQUESTS",
  unavailable: "SERVICE_UNAVAILABLE",
  internal: "INTERNAL_SERVER_ERROR",
};

/** What the browser learns of a failure: a closed code, the rule's name and its facts. Never our own message. */
export interface Failure {
  code: AppErrorCode;
  reason: string | null;
  field: string | null;
  facts: Record<string, string | number>;
  /** Of wrong input: the first complaint per field, as zod's code. */
  fields: Record<string, string>;
  requestId: string;
}

const t = initTRPC.context<ApiContext>().create({
  transformer: superjson,
  errorFormatter: ({ shape, error, ctx }) => {
    const failure = failureOf(error, ctx?.requestId ?? "");
    return { ...shape, message: failure.code, data: { ...shape.data, stack: undefined, failure } };
  },
});

function failureOf(error: TRPCError, requestId: string): Failure {
  if (error.cause instanceof ZodError) {
    const fields = error.cause.issues.map(({ path, code }) => [path.join("."), code] as const);
    return {
      code: "invalid_input",
      reason: null,
      field: null,
      facts: {},
      fields: Object.fromEntries(fields),
      requestId,
    };
  }
  const { code, detail } = toAppError(error.cause ?? error);
  const { reason = null, field = null, facts = {} } = detail;
  return { code, reason, field, facts, fields: {}, requestId };
}

/** The border between verbs and tRPC: every failure leaves as ours, and what is our bug is logged. */
const translated = t.procedure.use(async ({ ctx, path, next }) => {
  const result = await next();
  if (result.ok) return result;
  const { cause } = result.error;
  if (cause instanceof ZodError || (!cause && result.error.code !== "INTERNAL_SERVER_ERROR")) return result;
  const error = toAppError(cause ?? result.error);
  if (error.code === "internal") {
    ctx.services.log.error("procedure.failed", {
      path,
      requestId: ctx.requestId,
      error: String(error.stack),
    });
  }
  return {
    ...result,
    error: new TRPCError({ code: transports[error.code], message: error.code, cause: error }),
  };
});

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** For a person who is signed in, whatever organization they look at. */
export const personProcedure = translated.use(({ ctx, next }) => {
  if (!ctx.session)
    throw new TRPCError({ code: "UNAUTHORIZED", cause: new AppError("unauthenticated", "no session") });
  return next({ ctx: { ...ctx, session: ctx.session } });
});

/** For a member of the organization that the session looks at; verbs get their context ready-made. */
export const memberProcedure = personProcedure.use(async ({ ctx, next }) => {
  return next({ ctx: { verb: await verbCtx(ctx.services, ctx.session, ctx.requestId) } });
});

/** Who the session's person is in the organization they look at; membership is asked anew every time. */
export async function verbCtx(services: Services, session: Session, requestId: string): Promise<Ctx> {
  const { organizationId, user } = session;
  const membership = organizationId ? await memberOf(services, organizationId, user.id) : null;
  if (!organizationId || !membership)
    throw new AppError("forbidden", "no organization", { reason: "no_organization" });
  return {
    ...services,
    organizationId: organizationId as OrganizationId,
    actor: { kind: "member", userId: user.id, ...membership },
    requestId,
  };
}

export const byId = z.object({ id: z.uuid() });
