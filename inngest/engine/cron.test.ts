import { expect, it } from "vitest";
import { nextFiring } from "./config";
import { startWorld, until } from "./test/world";

const fired: unknown[] = [];
const { advance, ended, appUrl } = await startWorld((inngest) => [
  inngest.createFunction({ id: "hourly", triggers: [{ cron: "0 * * * *" }] }, async ({ event }) => {
    fired.push(event.data);
  }),
]);

it("fires at its time, and once for all the times that were missed", async () => {
  advance(3_600_000);
  await ended("hourly", 1);
  advance(24 * 3_600_000);
  await ended("hourly", 2);
  expect(fired[0]).toMatchObject({ cron: "0 * * * *" });
});

it("keeps its time when the app registers again", async () => {
  advance(3_500_000);
  await fetch(appUrl, { method: "PUT" });
  advance(100_000);
  await until(() => expect(fired).toHaveLength(3));
});

it("reads time zones, and UTC without one", () => {
  const after = new Date("2026-07-01T00:00:00Z");
  expect(nextFiring("0 9 * * *", after)?.toISOString()).toBe("2026-07-01T09:00:00.000Z");
  expect(nextFiring("TZ=Europe/Paris 0 9 * * *", after)?.toISOString()).toBe("2026-07-01T07:00:00.000Z");
});
