import { defineConfig } from "@playwright/test";

/** The stack is up when this runs: `npm test` starts it and tells its addresses by the environment. */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: true,
  // A test that fails now and then is a fault of the test or of the product.
  retries: 0,
  forbidOnly: true,
  // One more than the processors of a small machine: tests wait for jobs and pages much of the time.
  workers: 3,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: process.env.APP_URL,
    viewport: { width: 1280, height: 800 },
    // A trace of every test takes as much of the processors as the tests do: `--trace on` when one is wanted.
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      // Without it Chromium asks its maker's hosts for updates at every start.
      args: ["--disable-background-networking", "--disable-component-update", "--no-first-run"],
    },
  },
});
