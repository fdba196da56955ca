import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, openCluster, prepareDatabase, removeCluster } from "@/db/local";
import { migrate } from "@/db/migrate";
import { benchImport } from "./import-orders";
import { benchLists } from "./list-orders";
import { printTable } from "./print-table";

/**
 * Speed as a ratio to a yardstick of the same run, never as a pass or fail on a time: machines differ, and a
 * busy one is no regression. `npm run bench` measures all; `npm run bench -- import` one.
 */
const benches = { import: benchImport, lists: benchLists };

const wanted = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "longshore-bench-"));
chmodSync(folder, 0o711);
const cluster = await openCluster({
  folder: join(folder, "postgres"),
  port: await freePort(),
  durable: true,
});
try {
  for (const [name, bench] of Object.entries(benches)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const secrets = { ownerPassword: "bench-owner", appPassword: "bench-app" };
    const urls = await prepareDatabase(cluster, `bench_${name}`, secrets);
    await migrate(urls.ownerUrl);
    printTable(name, await bench(urls));
  }
} finally {
  await cluster.stop();
  await removeCluster(join(folder, "postgres"));
  rmSync(folder, { recursive: true, force: true });
}
