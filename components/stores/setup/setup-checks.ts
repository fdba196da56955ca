import type { StoreSetup } from "../store-types";

/** `later`: it waits for something that the seller may bring any time, and nothing waits for it. */
export type CheckState = "done" | "running" | "waiting" | "failed" | "later";
export type SetupCheck = "connection" | "carriers" | "history" | "listings";

/** The first job reads one after the other; the first that has no answer yet is the one being read. */
export function setupChecks(setup: StoreSetup): { check: SetupCheck; state: CheckState }[] {
  const answered: [SetupCheck, boolean][] = [
    ["connection", setup.connectedAt !== null],
    ["carriers", setup.carriersReadAt !== null],
    ["history", setup.history?.isDone ?? false],
    ["listings", setup.listingsReadAt !== null],
  ];
  const isLater = (check: SetupCheck) => check === "listings" && setup.lacksProducts;
  const running = answered.find(([check, isDone]) => !isDone && !isLater(check))?.[0];
  const failed = setup.history?.failure ? "history" : null;
  const openState = (check: SetupCheck): CheckState => {
    if (check === failed) return "failed";
    if (isLater(check)) return "later";
    return check === running ? "running" : "waiting";
  };
  return answered.map(([check, isDone]) => ({ check, state: isDone ? "done" : openState(check) }));
}

export const isSettingUp = (setup: StoreSetup) =>
  setupChecks(setup).some(({ state }) => state !== "done" && state !== "later");

/** From this long on a first answer is late, and a person may ask for it. */
const slowAfterMs = 20_000;

export function isSlow({ connectedAt, carriersReadAt }: StoreSetup, nowMs: number): boolean {
  return carriersReadAt === null && connectedAt !== null && nowMs - connectedAt.getTime() > slowAfterMs;
}
