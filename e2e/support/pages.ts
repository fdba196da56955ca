import { readdirSync } from "node:fs";
import { join } from "node:path";

const app = join(import.meta.dirname, "../../app");

/** The addresses of all pages of a route group, as the folders write them: a new page joins by itself. */
export function pagesOf(group: "(entry)" | "(product)"): string[] {
  const files = readdirSync(join(app, group), { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => `/${file.replace(/\/?page\.tsx$/, "")}`)
    .sort();
}
