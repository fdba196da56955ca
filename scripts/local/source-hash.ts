import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** At the top level: what no build reads. Everything else does, as far as we know. */
const ASIDE = new Set([
  "node_modules",
  "docs",
  "e2e",
  "bench",
  "scripts",
  "simulator",
  "test-results",
  "playwright-report",
  "next-env.d.ts",
]);

/** Changes whenever a file changes that the build could read. */
export function sourceHash(root: string): string {
  const hash = createHash("sha256");
  add(root, "");
  return hash.digest("hex");

  function add(folder: string, path: string): void {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const { name } = entry;
      if (name.startsWith(".") || (path === "" && ASIDE.has(name))) continue;
      if (/\.(test\.tsx?|md|tsbuildinfo)$/.test(name)) continue;
      if (entry.isDirectory()) add(join(folder, name), `${path}/${name}`);
      else if (entry.isFile()) hash.update(`${path}/${name}\0`).update(readFileSync(join(folder, name)));
    }
  }
}
