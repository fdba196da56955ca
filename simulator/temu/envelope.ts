import { randomUUID } from "node:crypto";
import { type Answer, json } from "../http/exchange";
import type { GatewayName } from "./gateways";

export const SUCCESS = 1000000;

export function success(gateway: GatewayName, result: unknown): Answer {
  return json({
    success: true,
    requestId: requestId(gateway),
    errorCode: SUCCESS,
    errorMsg: "",
    result: result ?? null,
  });
}

export function failure(gateway: GatewayName, code: number, message: string, status = 200): Answer {
  return json(
    { success: false, requestId: requestId(gateway), errorCode: code, errorMsg: message, result: null },
    status,
  );
}

export function codeOf(answer: Answer): number | null {
  const code = /^\{"success":(?:true|false),"requestId":"[^"]*","errorCode":(\d+)/.exec(
    String(answer.body),
  )?.[1];
  return code === undefined ? null : Number(code);
}

function requestId(gateway: GatewayName): string {
  return `${gateway}-${randomUUID()}`;
}
