import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { pageShown } from "./page-shown";

const folder = mkdtempSync(join(tmpdir(), "page-shown-"));
afterAll(() => rmSync(folder, { recursive: true }));

function described(page: string[]): string {
  const file = join(folder, "error-context.md");
  writeFileSync(file, ["# Error", "```", "Timeout", "```", "```yaml", ...page, "```", "# Source"].join("\n"));
  return pageShown(file);
}

test("what the page showed is told from its main part on", () => {
  expect(described(["- navigation", '- link "Home"', "- main:", '  - heading "Orders"', "- dialog"])).toBe(
    ["The page:", "- main:", '  - heading "Orders"', "- dialog", ""].join("\n"),
  );
});

test("a page without a main part is told whole", () => {
  expect(described(["- alert"])).toBe("The page:\n- alert\n");
});

test("of a long page it is told how much is left out", () => {
  const shown = described(["- main:", ...Array.from({ length: 200 }, (_, index) => `  - text: ${index}`)]);
  expect(shown.split("\n").at(-1)).toBe("… 52 lines more");
});

test("nothing is told of a file that is not there", () => {
  expect(pageShown(join(folder, "none.md"))).toBe("");
});
