import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: {
      "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, ""),
      // The package only guards bundles for the browser; outside Next it throws on purpose.
      "server-only": fileURLToPath(new URL("./node_modules/server-only/empty.js", import.meta.url)),
    },
  },
  test: {
    include: ["**/*.test.{ts,tsx}"],
    exclude: ["**/node_modules", ".next*", ".local", "e2e"],
    // Most of the time went into loading the same modules for every file anew. What files share is in the
    // modules' own state, and ours keep none.
    isolate: false,
    // As many as there are processors: files wait for databases, servers and clocks much of the time.
    maxWorkers: "100%",
    globalSetup: ["db/test/global-setup.ts"],
    // Its imports of next/* lack the ending that Node demands; the bundler finds them.
    server: { deps: { inline: ["next-auth"] } },
    retry: 0,
    // A guard against hanging, not a measure: many tests start servers, and machines are busy.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    allowOnly: false,
  },
});
