import { existsSync, readFileSync } from "node:fs";

/** More than that is for the file itself. */
const MOST_LINES = 150;

/**
 * What the page showed when a browser test failed, as Playwright described it: often all that is left of a failure
 * on a machine that nobody can look at afterwards. Navigation, the same on every page, is left out.
 */
export function pageShown(contextFile: string): string {
  if (!existsSync(contextFile)) return "";
  const described = /^```yaml\n([\s\S]*?)^```$/m.exec(readFileSync(contextFile, "utf8"))?.[1] ?? "";
  const lines = described.split("\n");
  const shown = lines.slice(Math.max(0, lines.indexOf("- main:")));
  const left = shown.length - MOST_LINES;
  return ["The page:", ...shown.slice(0, MOST_LINES), ...(left > 0 ? [`… ${left} lines more`] : [])].join(
    "\n",
  );
}
