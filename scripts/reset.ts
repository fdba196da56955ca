import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { removeCluster } from "@/db/local";
import { clearLeftovers, runningSupervisor } from "./local/process/run-folder";
import { stateFolder } from "./local/state-folder";

const { values: flags } = parseArgs({ options: { yes: { type: "boolean", short: "y", default: false } } });
const folder = stateFolder();
const supervisor = runningSupervisor(join(folder, "run"));

if (!existsSync(folder)) {
  console.log(`Nothing to do: there is no ${folder}.`);
} else if (supervisor) {
  console.error(`Longshore runs from this folder (process ${supervisor.pid}): end it with Ctrl-C first.`);
  process.exitCode = 1;
} else if (flags.yes || (await isAgreed())) {
  await clearLeftovers(join(folder, "run"), (name) =>
    console.log(`Ended ${name}, which an earlier start left running.`),
  );
  await removeCluster(join(folder, "postgres"));
  for (const entry of readdirSync(folder)) rmSync(join(folder, entry), { recursive: true, force: true });
  console.log(`Emptied ${folder}. The next start begins anew.`);
} else {
  console.log("Nothing was changed.");
}

async function isAgreed(): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(
    `Delete the database, mails and everything else in ${folder}? [y/N] `,
  );
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}
