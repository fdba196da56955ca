import { type Complaint, isTest } from "./check-arrows";
import { isWithin } from "./folders";
import { withoutComments } from "./imports";
import type { SourceFile } from "./source-files";

const HOMES = [
  "integrations/marketplaces",
  "simulator",
  "server/env",
  "scripts",
  "bench",
  "docs",
  "messages",
];
const NAME = /tiktok|temu/i;

/** A marketplace's name in code means that a rule of that marketplace has left its adapter. */
export function checkWords(files: readonly SourceFile[]): Complaint[] {
  return files
    .filter(
      ({ path }) =>
        !isTest(path) && !path.startsWith("db/seed") && !HOMES.some((home) => isWithin(path, home)),
    )
    .flatMap(({ path, text }) =>
      withoutComments(text)
        .split("\n")
        .flatMap((line, index) => {
          const name = NAME.exec(line)?.[0];
          const because = "a marketplace's ways belong in its adapter, so that the next one needs no search";
          return name
            ? [{ path, line: index + 1, rule: `the word "${name}" must not appear here`, because }]
            : [];
        }),
    );
}
