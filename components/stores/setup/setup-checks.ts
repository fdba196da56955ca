import type { StoreSetup } from "../store-types";

export type CheckState = "done" | "running" | "waiting" | "failed";
export type SetupCheck = "connection" | "carriers" | "history" | "listings";

/** The first job reads one after the other; the first that has no answer yet is the one being read. */
export function setupChecks(setup: StoreSetup): { check: SetupCheck; state: CheckState }[] {
  const answered: [SetupCheck, boolean][] = [
    ["connection", setup.connectedAt !== null],
    ["carriers", setup.carriersReadAt !== null],
    ["history", setup.history?.isDone ?? false],
    ["listings", setup.listingsReadAt !== null],
  ];
  const running = answered.find(([, isDone]) => !isDone)?.[0];
  const failed = setup.history?.failure ? "history" : null;
  const openState = (check: SetupCheck): CheckState => {
    if (check === failed) return "failed";
    return check === running ? "running" : "waiting";
  };
  return answered.map(([check, isDone]) => ({ check, state: isDone ? "done" : openState(check) }));
}

export const isSettingUp = (setup: StoreSetup) => setupChecks(setup).some(({ state }) => state !== "done");

/** From this long on a first answer is late, and a person may ask for it. */
const slowAfterMs = 20_000;

export function isSlow({ connectedAt, carriersReadAt }: StoreSetup, nowMs: number): boolean {
  return carriersReadAt === null && connectedAt !== null && nowMs - connectedAt.getTime() > slowAfterMs;
}
