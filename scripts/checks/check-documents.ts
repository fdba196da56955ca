import { posix } from "node:path";
import type { SourceFile } from "./source-files";

export type MissingFile = { path: string; line: number; reference: string };

export type Tree = {
  /** Files, and folders with a slash at the end, from the root. */
  paths: readonly string[];
  /** Whether `inngest/edge` is an entry of a package and no file of ours. */
  isPackageEntry(reference: string): boolean;
};

const FENCE = /^(```|~~~)/;
const CODE = /`([^`\n]+)`/g;
const LINK = /\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g;
const PATH = /^[\w.@()[\]*-]+(?:\/[\w.@()[\]*-]+)*\/?$/;
const FILE_NAME = /\.(tsx?|mjs|js|json|md|sql|css|sh|yml|yaml|toml|txt)$/;
/** Made at work, or by the reader: documents speak of them, and the tree does not hold them. */
const MADE = /^(\.local|\.next|\.env|node_modules)(\/|$|\.local$)|^\.env$/;

/** References of documents to files and folders that the project does not have. */
export function checkDocuments(documents: readonly SourceFile[], tree: Tree): MissingFile[] {
  const known = new Set(tree.paths);
  const tops = new Set(tree.paths.map((path) => path.split("/")[0]));
  const has = (path: string) =>
    known.has(path) || known.has(`${path}/`) || known.has(path.replace(/\/$/, ""));

  return documents.flatMap(({ path, text }) => {
    const folder = posix.dirname(path);
    return linesOutsideFences(text).flatMap(({ line, number }) => {
      const links = [...line.matchAll(LINK)].map(([, target]) => target ?? "").filter(isOwnLink);
      const words = [...line.matchAll(CODE)]
        .map(([, word]) => word ?? "")
        .filter((word) => isPathLike(word, tops));
      const missing = [
        ...links.filter((link) => !has(linkedPath(folder, link))),
        ...words.filter((word) => !isFound(word.replace(/:\d+$/, ""), folder)),
      ];
      return missing.map((reference) => ({ path, line: number, reference }));
    });
  });

  function isFound(word: string, folder: string): boolean {
    if (word.includes("*")) return tree.paths.some((path) => globOf(word).test(path));
    if (has(posix.normalize(word)) || has(posix.join(folder, word)) || tree.isPackageEntry(word)) return true;
    // A bare file name may lie anywhere.
    return !word.includes("/") && tree.paths.some((path) => path.endsWith(`/${word}`));
  }
}

function isPathLike(word: string, tops: ReadonlySet<string | undefined>): boolean {
  const plain = word.replace(/:\d+$/, "");
  if (!PATH.test(plain) || MADE.test(plain)) return false;
  if (!plain.includes("/")) return FILE_NAME.test(plain) && !plain.startsWith(".") && !plain.startsWith("*");
  // `store/authorized` is an event and `application/json` a type: only our own folders are paths.
  return tops.has(plain.split("/")[0]) || /^\.\.?\//.test(plain);
}

const isOwnLink = (target: string) => !/^([a-z]+:|#|\/\/)/i.test(target);

function linkedPath(folder: string, link: string): string {
  const path = decodeURIComponent(link.split("#")[0] ?? "");
  return posix.normalize(path.startsWith("/") ? path.slice(1) : posix.join(folder, path));
}

function globOf(word: string): RegExp {
  const pattern = word
    .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
    .replace(/\*\*?/g, (stars) => (stars === "**" ? ".*" : "[^/]*"));
  return new RegExp(`^(.*/)?${pattern}/?$`);
}

function linesOutsideFences(text: string): { line: string; number: number }[] {
  let isFenced = false;
  return text.split("\n").flatMap((line, index) => {
    if (FENCE.test(line.trimStart())) {
      isFenced = !isFenced;
      return [];
    }
    return isFenced ? [] : [{ line, number: index + 1 }];
  });
}
