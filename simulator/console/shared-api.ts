import { type FaultKind, faultKinds } from "../faults";
import type { Marketplace } from "../marketplace";
import type { World } from "../world";
import { ConsoleError, type ConsoleRoute, jsonRoute } from "./console-route";
import { optionalChoice, optionalFlag, optionalNumber, optionalText, text } from "./fields";

const API = "/console/api";

/** Calls that belong to no marketplace: clock, faults, request log, reset. */
export function sharedRoutes(world: World, marketplaces: Marketplace[]): ConsoleRoute[] {
  const tick = () => {
    for (const marketplace of marketplaces) marketplace.tick();
  };
  const clock = () => ({ now: world.clock.now(), offsetSeconds: world.clock.offsetSeconds() });
  return [
    jsonRoute("GET", `${API}/health`, () => ({
      marketplaces: marketplaces.map(({ id }) => id),
      hosts: world.hosts,
      ...clock(),
    })),
    jsonRoute("GET", `${API}/clock`, clock),
    jsonRoute("POST", `${API}/clock/advance`, ({ body }) => {
      const seconds = optionalNumber(body, "seconds");
      if (seconds === undefined) throw new ConsoleError(400, '"seconds" is missing');
      world.clock.advance(seconds);
      tick();
      return clock();
    }),
    jsonRoute("POST", `${API}/clock/reset`, () => {
      world.clock.setOffset(0);
      return clock();
    }),
    jsonRoute("GET", `${API}/faults`, () => ({ faults: world.faults.list() })),
    jsonRoute("POST", `${API}/faults`, ({ body }) => world.faults.add(readFault(body))),
    jsonRoute("DELETE", `${API}/faults`, () => world.faults.clear()),
    jsonRoute("DELETE", `${API}/faults/{id}`, ({ param }) => {
      if (!world.faults.remove(param("id"))) throw new ConsoleError(404, "no such fault");
    }),
    jsonRoute("GET", `${API}/requests`, ({ query }) => ({
      requests: world.requests.recent(query.get("path") ?? "", Number(query.get("limit") ?? 1000)),
    })),
    jsonRoute("DELETE", `${API}/requests`, () => world.requests.clear()),
    jsonRoute("POST", `${API}/reset`, ({ body }) => {
      world.journal.clear();
      world.requests.clear();
      world.clock.setOffset(0);
      const isEmpty = optionalFlag(body, "empty") ?? false;
      for (const marketplace of marketplaces) marketplace.start(isEmpty ? "empty" : "seeded");
      return clock();
    }),
  ];
}

function readFault(body: { [key: string]: unknown }) {
  const kind: FaultKind | undefined = optionalChoice(body, "kind", faultKinds);
  if (!kind) throw new ConsoleError(400, `"kind" must be one of ${faultKinds.join(", ")}`);
  return {
    kind,
    path: text(body, "path"),
    method: optionalText(body, "method")?.toUpperCase() ?? null,
    when: optionalChoice(body, "when", ["before", "after"] as const) ?? "before",
    remaining: body.times === "always" ? null : (optionalNumber(body, "times") ?? 1),
    status: optionalNumber(body, "status") ?? (kind === "answer" ? 200 : 503),
    retryAfterSeconds: optionalNumber(body, "retryAfterSeconds") ?? null,
    delayMs: optionalNumber(body, "delayMs") ?? 5000,
    code: optionalNumber(body, "code") ?? null,
    message: optionalText(body, "message") ?? null,
  };
}
