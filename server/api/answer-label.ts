import { z } from "zod";
import type { PlatformLabelId } from "@/domain/ids";
import { openLabelDocument } from "@/server/labels";
import { currentSession } from "../auth/session";
import { type AppErrorCode, toAppError } from "../errors";
import { services } from "../services";
import { verbCtx } from "./trpc";

const statuses: Partial<Record<AppErrorCode, number>> = {
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
};

/** The browser's own viewer of documents is a plug-in to itself; nothing else runs beside a label. */
const contentSecurityPolicy =
  "default-src 'none'; object-src 'self'; img-src 'self'; style-src 'unsafe-inline'";

interface LabelRoute {
  params: Promise<{ id: string }>;
}

/** The document of a label, shown to be printed; `?download` keeps it instead. */
export async function answerLabel(request: Request, { params }: LabelRoute): Promise<Response> {
  const requestId = crypto.randomUUID();
  const session = await currentSession();
  if (!session) return new Response(null, { status: 401 });
  const id = z.uuid().safeParse((await params).id);
  if (!id.success) return new Response(null, { status: 404 });
  try {
    const ctx = await verbCtx(services(), session, requestId);
    const { bytes, contentType, fileName } = await openLabelDocument(ctx, id.data as PlatformLabelId);
    const manner = new URL(request.url).searchParams.has("download") ? "attachment" : "inline";
    return new Response(new Uint8Array(bytes), {
      headers: {
        "content-type": contentType,
        "content-disposition": `${manner}; filename="${fileName}"`,
        // The buyer's address stands on it.
        "cache-control": "no-store, private",
        "content-security-policy": contentSecurityPolicy,
        "x-content-type-options": "nosniff",
        "x-request-id": requestId,
      },
    });
  } catch (error) {
    const { code, stack } = toAppError(error);
    const status = statuses[code] ?? 500;
    if (status === 500) services().log.error("label.not_shown", { requestId, error: String(stack) });
    return new Response(null, { status, headers: { "x-request-id": requestId } });
  }
}
