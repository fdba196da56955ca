import { expect, it } from "vitest";
import type { ProblemId } from "@/domain/ids";
import type { Ctx } from "../context";
import { importReadings } from "../orders";
import { fakeMarketplace } from "../test/fake-marketplace";
import { reading } from "../test/marketplace-order";
import { testWorld } from "../test/world";
import { countProblemTabs } from "./count-problem-tabs";
import { listProblems } from "./list-problems";
import { rereadOrder } from "./reread-order";

const fake = fakeMarketplace();
const world = await testWorld([fake]);

async function withUnreadable(): Promise<{ ctx: Ctx; problemId: ProblemId }> {
  const ctx = await world.organization();
  const storeId = await world.store(ctx);
  await importReadings(ctx, { id: storeId, orderScope: { kind: "all" } }, [
    { outcome: "unreadable", platformOrderId: "odd", reason: "status NEW_ONE", payload: "" },
  ]);
  const { items } = await listProblems(ctx, {});
  const [problem] = items;
  if (!problem) throw new Error("no problem was opened");
  return { ctx, problemId: problem.id };
}

it("solves the problem when the order can be read by now", async () => {
  const { ctx, problemId } = await withUnreadable();
  fake.readings = [reading({ platformOrderId: "odd" })];
  expect(await rereadOrder(ctx, problemId)).toEqual({ isRead: true });
  const { items } = await listProblems(ctx, { kind: "order_unreadable" });
  expect(items).toEqual([]);
});

it("says so when the marketplace does not answer with the order", async () => {
  const { ctx, problemId } = await withUnreadable();
  fake.readings = [];
  expect(await rereadOrder(ctx, problemId)).toEqual({ isRead: false });
  expect(await countProblemTabs(ctx, {})).toEqual({ person: 1, time: 0 });
});

it("is for unreadable orders of one's own organization", async () => {
  const { problemId } = await withUnreadable();
  const stranger = await world.organization("Stranger");
  await expect(rereadOrder(stranger, problemId)).rejects.toMatchObject({ code: "not_found" });
});
