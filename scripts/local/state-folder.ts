import { resolve } from "node:path";
import { ROOT } from "./root";

/** `.local` in the project, or where LONGSHORE_LOCAL says. */
export function stateFolder(): string {
  return resolve(process.env.LONGSHORE_LOCAL || `${ROOT}/.local`);
}
