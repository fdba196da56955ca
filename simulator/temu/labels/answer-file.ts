import type { Answer, Incoming } from "../../http/exchange";
import { failure } from "../envelope";
import { isSame, timestampFault } from "../gateway";
import { type GatewayName, gatewayOfHost } from "../gateways";
import type { Platform } from "../platform";
import { checkFailed, PlatformError } from "../platform-error";
import type { SignedFile } from "../records";
import { signFields } from "../sign";
import { tokenState } from "../tokens/token-state";
import { fileContent } from "./file-content";
import { FILES } from "./sign-file";

const signed = ["toa-app-key", "toa-access-token", "toa-random", "toa-timestamp"];

/** The file behind a signed address, for whoever asks with the headers of the app that it was signed for. */
export function answerFile(platform: Platform, request: Incoming): Answer {
  const gateway = gatewayOfHost(request.host);
  try {
    const { appKey, mallId } = checkHeaders(platform, gateway, request);
    const file = platform.files.get(request.path.slice(FILES.length));
    if (!isReadable(platform, file, { gateway, appKey, mallId })) {
      return failure(gateway, 3000000, "no such file, or its address has expired", 404);
    }
    return { status: 200, headers: { "content-type": file.contentType }, body: fileContent(file) };
  } catch (error) {
    if (error instanceof PlatformError) return failure(gateway, error.code, error.message, 403);
    throw error;
  }
}

function checkHeaders(platform: Platform, gateway: GatewayName, request: Incoming) {
  const headers = Object.fromEntries(signed.map((name) => [name, request.header(name) ?? ""]));
  const app = platform.apps.get(headers["toa-app-key"] ?? "");
  if (!app || app.gateway !== gateway) throw checkFailed(gateway, "appKeyUnknown");
  const sign = request.header("toa-sign");
  if (!sign) throw checkFailed(gateway, "signMissing");
  if (!isSame(sign, signFields(app.secret, headers))) throw checkFailed(gateway, "signWrong");
  const fault = timestampFault(headers["toa-timestamp"]);
  if (fault) throw checkFailed(gateway, fault);
  if (!/^\d{32}$/.test(headers["toa-random"] ?? "")) throw checkFailed(gateway, "badJson");
  const token = platform.tokens.get(headers["toa-access-token"] ?? "");
  if (!token || token.gateway !== gateway || token.revokedAt !== null)
    throw checkFailed(gateway, "tokenUnknown");
  if (token.appKey !== app.id) throw checkFailed(gateway, "tokenOfOtherApp");
  if (tokenState(token, platform.now()) !== "valid") throw checkFailed(gateway, "tokenOver");
  return { appKey: app.id, mallId: token.mallId };
}

function isReadable(
  platform: Platform,
  file: SignedFile | undefined,
  by: Pick<SignedFile, "gateway" | "appKey" | "mallId">,
): file is SignedFile {
  return (
    file !== undefined &&
    file.gateway === by.gateway &&
    file.appKey === by.appKey &&
    file.mallId === by.mallId &&
    file.expiresAt > platform.now()
  );
}
