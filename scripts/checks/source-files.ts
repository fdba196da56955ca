import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type SourceFile = { path: string; text: string };

const ASIDE = new Set(["node_modules", "test-results", "playwright-report"]);

/** The project's files whose name fits, with paths relative to `root`. Hidden folders are left out. */
export function sourceFiles(root: string, name: RegExp): SourceFile[] {
  return filePaths(root, "")
    .filter((path) => name.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

/** Every file and folder of the project; folders end in a slash. */
export function allPaths(root: string): string[] {
  const files = filePaths(root, "");
  const folders = new Set(
    files.flatMap((path) =>
      path
        .split("/")
        .slice(0, -1)
        .map((_, at, parts) => `${parts.slice(0, at + 1).join("/")}/`),
    ),
  );
  return [...files, ...folders];
}

function filePaths(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return isAside(entry.name) ? [] : filePaths(root, path);
    return entry.isFile() ? [path] : [];
  });
}

/** `.ci` and `.github` are ours; builds, packages and state are not. */
function isAside(name: string): boolean {
  return ASIDE.has(name) || (name.startsWith(".") && name !== ".ci" && name !== ".github");
}
