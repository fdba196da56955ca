import { ConsoleError, type ConsoleRoute, jsonRoute } from "../../console/console-route";
import {
  optionalChoice,
  optionalFlag,
  optionalNumber,
  optionalObject,
  optionalText,
  text,
} from "../../console/fields";
import { gatewayNames } from "../gateways";
import type { Platform } from "../platform";
import { pushEvents, TEST_EVENT } from "../push/events";
import { storePush } from "../push/queue-push";
import type { App, Push } from "../records";
import { findApp, findMall } from "./find";
import { API } from "./paths";

const codes = pushEvents.map(({ code }) => code);

/** The log of events and what one can do to it: release, resend, forge, try the address. */
export function pushRoutes(platform: Platform): ConsoleRoute[] {
  return [
    jsonRoute("GET", `${API}/pushes`, ({ query }) => {
      const mallId = query.get("mallId");
      const all = platform.pushes.all().filter((push) => !mallId || push.mallId === mallId);
      return { pushes: all.slice(-Number(query.get("limit") ?? 200)).reverse() };
    }),
    jsonRoute("DELETE", `${API}/pushes`, () => {
      for (const { id } of platform.pushes.all()) platform.pushes.delete(id);
    }),
    jsonRoute("POST", `${API}/pushes/release`, ({ body }) => {
      const order = optionalChoice(body, "order", ["as-made", "reversed"] as const) ?? "as-made";
      const held = platform.pushes.inGroup("held");
      if (order === "reversed") held.reverse();
      // They leave in the order in which they were put among the waiting.
      for (const push of held) platform.pushes.put({ ...push, status: "waiting", dueAt: platform.now() });
      return { released: held.length };
    }),
    jsonRoute("POST", `${API}/pushes/{id}/resend`, ({ param, body }) => {
      const push = findPush(platform, param("id"));
      const copies = optionalNumber(body, "copies") ?? 1;
      return { pushes: Array.from({ length: copies }, () => again(platform, push)) };
    }),
    jsonRoute("POST", `${API}/pushes/{id}/forge`, ({ param }) =>
      again(platform, { ...findPush(platform, param("id")), isForged: true }),
    ),
    jsonRoute("POST", `${API}/pushes/forge`, ({ body }) => invented(platform, body, true)),
    // Well signed, whatever it says: of an order that does not exist, or with half a payload.
    jsonRoute("POST", `${API}/pushes/send`, ({ body }) => invented(platform, body, false)),
    // What the partner portal's "send a test message" does: nobody's order, sealed or in the clear.
    jsonRoute("POST", `${API}/pushes/test`, ({ body }) => {
      const gateway = optionalChoice(body, "gateway", gatewayNames) ?? "us";
      return storePush(platform, withAddress(findApp(platform, gateway, "oms")), {
        mallId: "",
        eventCode: TEST_EVENT,
        payload: JSON.stringify({ test: optionalText(body, "text") ?? "test" }),
        isEncrypted: optionalFlag(body, "encrypted") ?? false,
        status: "waiting",
        dueAt: platform.now(),
      });
    }),
  ];
}

function invented(platform: Platform, body: { [key: string]: unknown }, isForged: boolean): Push {
  const mall = findMall(platform, text(body, "mallId"));
  const gateway = optionalChoice(body, "gateway", gatewayNames) ?? mall.gateways[0] ?? "us";
  return storePush(platform, withAddress(findApp(platform, gateway, "oms")), {
    mallId: mall.id,
    eventCode: optionalChoice(body, "event", codes) ?? "bg_order_status_change_event",
    payload: JSON.stringify({ mallId: Number(mall.id), ...optionalObject(body, "payload") }),
    isForged,
    status: "waiting",
    dueAt: platform.now(),
  });
}

/** The same bytes once more: a receiver must notice. */
function again(platform: Platform, push: Push): Push {
  const { mallId, eventCode, payload, timestampMs, signsExtParam, isEncrypted, isForged } = push;
  const app = platform.apps.get(push.appKey);
  if (!app) throw new Error(`app ${push.appKey} is missing`);
  const same = { mallId, eventCode, payload, timestampMs, signsExtParam, isEncrypted, isForged };
  return storePush(platform, withAddress(app), { ...same, status: "waiting", dueAt: platform.now() });
}

function withAddress(app: App): App {
  if (app.pushUrl === "") throw new ConsoleError(409, `${app.name} has no approved push address`);
  return app;
}

function findPush(platform: Platform, id: string): Push {
  const push = platform.pushes.get(id);
  if (!push) throw new ConsoleError(404, `no push ${id}`);
  return push;
}
