import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "../local/root";
import { describeStates } from "./describe-states";

/** Whether docs/states.md says what the rules do; `--write` makes it say so. */
const { values: flags } = parseArgs({ options: { write: { type: "boolean", default: false } } });
const page = join(ROOT, "docs/states.md");

if (flags.write) {
  writeFileSync(page, describeStates());
  console.log("states: docs/states.md is written");
} else if (readFileSync(page, "utf8") === describeStates()) {
  console.log("states: docs/states.md is what the rules say");
} else {
  console.log("docs/states.md is not what the rules say: run npx tsx scripts/checks/states.ts --write");
  process.exitCode = 1;
}
