import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { Journal } from "./journal";
import { simulated } from "./testing/simulated";

type Thing = { id: string; group: string; size: number };

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "simulator-"));
  file = join(folder, "deeper", "state.jsonl");
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = () => {
  const journal = new Journal(file);
  return { journal, things: journal.table<Thing>("things", ({ group }) => group) };
};

it("finds again what was put, changed and deleted", () => {
  const first = open();
  first.things.put({ id: "1", group: "a", size: 1 });
  first.things.put({ id: "2", group: "a", size: 1 });
  first.journal.flush();
  first.things.put({ id: "1", group: "b", size: 2 });
  first.things.delete("2");
  first.journal.flush();
  const second = open();
  expect(second.things.all()).toEqual([{ id: "1", group: "b", size: 2 }]);
  expect(second.things.inGroup("a")).toEqual([]);
});

it("drops a line that a crash tore, and goes on after it", () => {
  const first = open();
  first.things.put({ id: "1", group: "a", size: 1 });
  first.journal.flush();
  appendFileSync(file, '["things","2",{"id":"2","gro');
  const second = open();
  expect(second.things.all()).toHaveLength(1);
  second.things.put({ id: "3", group: "a", size: 1 });
  second.journal.flush();
  expect(
    open()
      .things.all()
      .map(({ id }) => id),
  ).toEqual(["1", "3"]);
});

it("sets a file of another format aside", () => {
  open();
  writeFileSync(file, '"something-else"\n{}\n');
  expect(open().things.size).toBe(0);
  expect(readFileSync(`${file}.old`, "utf8")).toContain("something-else");
});

it("starts from nothing after clear", () => {
  const first = open();
  first.things.put({ id: "1", group: "a", size: 1 });
  first.journal.flush();
  first.journal.clear();
  expect(open().things.size).toBe(0);
});

it("keeps a whole marketplace over a restart, without a goodbye", async () => {
  const before = await simulated({ stateFile: file });
  const { shop, token, makeOrder } = await before.connectedShop();
  const order = await makeOrder({ lines: [{ sku: "HP-MUG-NVY", quantity: 2 }] });
  await before.console("POST", `/tiktok-shop/orders/${order.id}/request-cancellation`);
  await before.console("POST", "/clock/advance", { seconds: 60 });
  // A second simulator on the same bytes sees what a killed one would have left.
  const copy = join(folder, "copy.jsonl");
  writeFileSync(copy, readFileSync(file));
  const after = await simulated({ stateFile: copy });
  expect(await after.console("GET", `/tiktok-shop/orders/${order.id}`)).toEqual(
    await before.console("GET", `/tiktok-shop/orders/${order.id}`),
  );
  expect(await after.console("GET", "/clock")).toMatchObject({ offsetSeconds: 60 });
  expect(await after.api({ path: "/logistics/202309/warehouses", token, cipher: shop.cipher })).toMatchObject(
    { code: 0 },
  );
  expect(await after.console("GET", "/tiktok-shop/shops")).toEqual(
    await before.console("GET", "/tiktok-shop/shops"),
  );
  await before.close();
  await after.close();
});

it("fills a marketplace that the state file does not know yet, and leaves the others alone", async () => {
  const before = await simulated({ stateFile: file });
  await before.console("POST", "/tiktok-shop/shops", { name: "Kept shop" });
  await before.close();
  const older = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => !line.startsWith('["temu/'));
  writeFileSync(file, older.join("\n"));
  const after = await simulated({ stateFile: file });
  const { malls } = (await after.console("GET", "/temu/malls")) as { malls: unknown[] };
  expect(malls).toHaveLength(4);
  const { shops } = (await after.console("GET", "/tiktok-shop/shops")) as { shops: { name: string }[] };
  expect(shops.map(({ name }) => name)).toContain("Kept shop");
  await after.close();
});
