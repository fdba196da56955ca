import { randomBytes } from "node:crypto";
import { type Answer, json } from "../http/exchange";

export function success(data: object, message = "Success"): Answer {
  return json({ code: 0, message, data, request_id: requestId() });
}

export function failure(
  code: number,
  message: string,
  status: number,
  headers: Record<string, string> = {},
): Answer {
  return json({ code, message, data: null, request_id: requestId() }, status, headers);
}

function requestId(): string {
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  return stamp + randomBytes(10).toString("hex").toUpperCase();
}
