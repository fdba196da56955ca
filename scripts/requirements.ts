import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readPlaywright, readVitest, type TestResult } from "./check/reports";
import { PLAYWRIGHT_REPORT, VITEST_REPORT } from "./check/stages";
import { ROOT } from "./local/root";
import { bold, green, quiet, red, yellow } from "./local/terminal";
import { type Proof, prove } from "./requirements/prove";
import { listedSections, readSections, type Section } from "./requirements/sections";

/** Prints which rows of the requirements have a passing test, by the newest reports of `npm test`. */
const sections = knownSections();
const tests = [
  ...(readVitest(VITEST_REPORT)?.tests ?? []),
  ...(readPlaywright(PLAYWRIGHT_REPORT)?.tests ?? []),
];
if (tests.length === 0) {
  console.error(`There are no test reports in ${join(ROOT, ".local/reports")}: run "npm test" first.`);
  process.exitCode = 1;
} else {
  print(sections, tests);
}

/** The document itself where it lies beside the project, else the list of its ids that we keep. */
function knownSections(): Section[] {
  const document = join(ROOT, "../shared/requirements.md");
  return existsSync(document)
    ? readSections(readFileSync(document, "utf8"))
    : listedSections(readFileSync(join(ROOT, "docs/requirements.json"), "utf8"));
}

function print(all: Section[], results: TestResult[]): void {
  const total: Record<Proof, number> = { passing: 0, failing: 0, none: 0 };
  for (const { title, ids } of all) {
    const proofs = ids.map((id) => ({ id, proof: prove(id, results) }));
    const of = (wanted: Proof) => proofs.filter(({ proof }) => proof === wanted).map(({ id }) => id);
    for (const { proof } of proofs) total[proof]++;
    console.log(`${bold(title)} ${quiet(`${of("passing").length} of ${ids.length}`)}`);
    if (of("passing").length > 0) console.log(`  ${green("passing")}  ${of("passing").join(" ")}`);
    if (of("failing").length > 0) console.log(`  ${red("failing")}  ${of("failing").join(" ")}`);
    if (of("none").length > 0) console.log(`  ${yellow("no test")}  ${of("none").join(" ")}`);
  }
  const count = total.passing + total.failing + total.none;
  console.log(
    `\n${total.passing} of ${count} rows have passing tests, ${total.failing} failing ones, ${total.none} none`,
  );
}
