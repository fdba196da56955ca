import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { ROOT } from "../local/root";
import { checkDocuments } from "./check-documents";
import { allPaths, sourceFiles } from "./source-files";

/** Every file that a document names must exist. */
const documents = sourceFiles(ROOT, /\.md$/);
const missing = checkDocuments(documents, { paths: allPaths(ROOT), isPackageEntry });
for (const { path, line, reference } of missing)
  console.log(`${path}:${line}  names ${reference}, which does not exist`);
console.log(`documents: ${documents.length} files, ${missing.length} missing`);
process.exitCode = missing.length > 0 ? 1 : 0;

function isPackageEntry(reference: string): boolean {
  const [name = "", ...rest] = reference.split("/");
  const file = join(ROOT, "node_modules", name, "package.json");
  if (!existsSync(file)) return false;
  const { exports } = z.object({ exports: z.unknown() }).parse(JSON.parse(readFileSync(file, "utf8")));
  return typeof exports === "object" && exports !== null && `./${rest.join("/")}` in exports;
}
