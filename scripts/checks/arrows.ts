import { ROOT } from "../local/root";
import { checkArrows } from "./check-arrows";
import { checkWords } from "./check-words";
import { sourceFiles } from "./source-files";

/** Who may import whom, and where a marketplace may be named: for the whole tree. */
const files = sourceFiles(ROOT, /(?<!\.d)\.(tsx?|mjs|js)$/);
const complaints = [...checkArrows(files), ...checkWords(files)];
for (const { path, line, rule, because } of complaints) console.log(`${path}:${line}  ${rule}: ${because}`);
console.log(
  `arrows: ${files.length} files, ${complaints.length} ${complaints.length === 1 ? "complaint" : "complaints"}`,
);
process.exitCode = complaints.length > 0 ? 1 : 0;
