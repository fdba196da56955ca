import { expect, it } from "vitest";
import type { StoreSetup } from "../store-types";
import { isSettingUp, isSlow, setupChecks } from "./setup-checks";

const at = new Date(1_000_000);
const fresh: StoreSetup = {
  connectedAt: at,
  carriersReadAt: null,
  providers: 0,
  pairs: 0,
  listingsReadAt: null,
  lacksProducts: false,
  variants: 0,
  unmapped: 0,
  withoutSellerSku: 0,
  history: { days: 30, daysDone: 0, orders: 0, failure: null, isDone: false },
};
const states = (setup: StoreSetup) => setupChecks(setup).map(({ state }) => state);

it("is done only where the marketplace has answered", () => {
  expect(states(fresh)).toEqual(["done", "running", "waiting", "waiting"]);
  expect(states({ ...fresh, carriersReadAt: at })).toEqual(["done", "done", "running", "waiting"]);
});

it("tells of listings that were read before the history was", () => {
  expect(states({ ...fresh, carriersReadAt: at, listingsReadAt: at })).toEqual([
    "done",
    "done",
    "running",
    "done",
  ]);
});

it("tells of a history that stands still, for as long as it does", () => {
  const history = { days: 30, daysDone: 4, orders: 4, failure: "partner_unavailable", isDone: false };
  expect(states({ ...fresh, carriersReadAt: at, history })).toEqual(["done", "done", "failed", "waiting"]);
  const done = { ...history, daysDone: 30, isDone: true };
  expect(states({ ...fresh, carriersReadAt: at, history: done })).toEqual([
    "done",
    "done",
    "done",
    "running",
  ]);
});

it("ends when all have answered", () => {
  const history = { days: 30, daysDone: 30, orders: 4, failure: null, isDone: true };
  expect(isSettingUp({ ...fresh, carriersReadAt: at, listingsReadAt: at, history })).toBe(false);
  expect(isSettingUp(fresh)).toBe(true);
});

it("LX-18: waits for no listings while their token is still to come", () => {
  const history = { days: 30, daysDone: 30, orders: 4, failure: null, isDone: true };
  const without = { ...fresh, carriersReadAt: at, history, lacksProducts: true };
  expect(states(without)).toEqual(["done", "done", "done", "later"]);
  expect(isSettingUp(without)).toBe(false);
});

it("calls the carriers late after twenty seconds", () => {
  expect(isSlow(fresh, at.getTime() + 10_000)).toBe(false);
  expect(isSlow(fresh, at.getTime() + 21_000)).toBe(true);
  expect(isSlow({ ...fresh, carriersReadAt: at }, at.getTime() + 21_000)).toBe(false);
});
