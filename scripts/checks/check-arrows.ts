import { posix } from "node:path";
import { type Folder, folderOf, isWithin, TOOLING } from "./folders";
import { type Import, importsOf } from "./imports";
import type { SourceFile } from "./source-files";

export type Complaint = { path: string; line: number; rule: string; because: string };

/** Tests may import anything, and nothing but a test may import from them. */
export const isTest = (path: string) =>
  /\.(test|spec)\.tsx?$/.test(path) || /(^|\/)(test|fixtures)\//.test(path) || isWithin(path, "e2e");

const isTooling = (path: string) => TOOLING.some((folder) => isWithin(path, folder));
const isRootFile = (path: string) => !path.includes("/");

/** Checks every import of the tree against the table of folders. */
export function checkArrows(files: readonly SourceFile[]): Complaint[] {
  return files.flatMap(({ path, text }) => {
    if (isTest(path) || isTooling(path) || isRootFile(path)) return [];
    const folder = folderOf(path);
    if (!folder) {
      const rule = `${path.split("/")[0]}/ has no row in the table of folders`;
      return [{ path, line: 1, rule, because: "say in scripts/checks/folders.ts what it may import" }];
    }
    return importsOf(text).flatMap((found) => {
      const complaint = complaintAbout(path, folder, found);
      return complaint ? [{ path, line: found.line, ...complaint }] : [];
    });
  });
}

function complaintAbout(
  path: string,
  folder: Folder,
  found: Import,
): Omit<Complaint, "path" | "line"> | null {
  const target = ownPath(path, found.specifier);
  if (target === null) {
    const isForbidden = folder.without?.some((name) => name.test(found.specifier));
    return isForbidden
      ? { rule: `${folder.path} must not import ${found.specifier}`, because: folder.because }
      : null;
  }
  if (isTest(target) || isTooling(target)) {
    return { rule: `${target} is for tests and scripts`, because: "the product must run without them" };
  }
  const allowed = [folder.path, ...folder.may, ...(found.isTypeOnly ? (folder.mayAsType ?? []) : [])];
  if (allowed.some((one) => opens(one, target))) return complaintAboutNoun(path, target);
  if (mayCallVerbs(path) && isVerb(target)) return null;
  return { rule: `${folder.path} must not import ${target}`, because: folder.because };
}

/** `db` opens `db/schema`, but not `db/local`, which has to be named itself. */
function opens(allowed: string, target: string): boolean {
  if (!isWithin(target, allowed)) return false;
  const owner = folderOf(target);
  return !owner?.isClosed || isWithin(allowed, owner.path);
}

/** Route handlers and server actions may call the verbs that a noun offers; a page may not. */
const mayCallVerbs = (path: string) => isWithin(path, "app") && /\/(route|actions)\.tsx?$/.test(path);
const isVerb = (target: string) => /^server\/[^/]+(\/index)?$/.test(target);

/** Within the server, a noun is entered by its index: what it does not offer there is its own. */
function complaintAboutNoun(path: string, target: string): Omit<Complaint, "path" | "line"> | null {
  const from = nounOf(path);
  const to = nounOf(target);
  if (from === null || to === null || from === to || isVerb(target)) return null;
  return {
    rule: `${path} must import server/${to} by its index`,
    because: "what a noun does not offer there is its own",
  };
}

function nounOf(path: string): string | null {
  const noun = /^server\/([^/]+)\//.exec(path)?.[1];
  return noun === undefined || noun === "api" ? null : noun;
}

/** The path inside the project that a specifier leads to; null for a package. */
function ownPath(path: string, specifier: string): string | null {
  if (specifier.startsWith("@/")) return posix.normalize(specifier.slice(2));
  if (specifier.startsWith(".")) return posix.join(posix.dirname(path), specifier);
  return null;
}
