import { marketplaceOf, type Services } from "../context";
import { AppError, toAppError } from "../errors";
import { receiveWebhook } from "./receive-webhook";

/** Far above any notice a marketplace sends. */
const mostBytes = 256 * 1024;

/**
 * The HTTP face of `receiveWebhook`. Only what was kept is answered with 200: anything else must come again,
 * except what is forged or not ours, which the status tells.
 */
export async function answerWebhook(
  services: Services,
  marketplace: string,
  request: Request,
): Promise<Response> {
  try {
    const announced = Number(request.headers.get("content-length") ?? 0);
    const body = announced > mostBytes ? null : new Uint8Array(await request.arrayBuffer());
    if (!body || body.byteLength > mostBytes) throw new AppError("invalid_input", "the body is too large");
    const { kept } = await receiveWebhook(services, marketplace, body, request.headers);
    services.log.info("webhook.received", { marketplace, kept });
    const { acknowledgement = null } = marketplaceOf(services, marketplace).webhooks ?? {};
    const headers = acknowledgement ? { "content-type": "application/json" } : undefined;
    return new Response(acknowledgement, { status: 200, headers });
  } catch (error) {
    const { code, message } = toAppError(error);
    services.log.warn("webhook.refused", { marketplace, code, reason: message });
    return new Response(null, { status: statuses[code] ?? 500 });
  }
}

const statuses: Partial<Record<AppError["code"], number>> = {
  unauthenticated: 401,
  not_found: 404,
  invalid_input: 413,
};
