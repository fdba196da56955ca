import { expect, it } from "vitest";
import { openDatabase } from "@/db/client";
import { isDatabaseUp } from "./is-database-up";
import { testWorld } from "./test/world";

const { services } = await testWorld();

it("answers yes with a database, and no without", async () => {
  expect(await isDatabaseUp(services)).toBe(true);
  const events: string[] = [];
  const log = { ...services.log, error: (event: string) => events.push(event) };
  const db = openDatabase({ url: "postgresql://nobody@127.0.0.1:1/nothing" });
  expect(await isDatabaseUp({ db, log })).toBe(false);
  expect(events).toEqual(["database_down"]);
  await db.end();
});
