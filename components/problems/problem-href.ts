import type { Route } from "next";

export const problemHref = (problemId: string) => `/problems/${problemId}` as Route;

/** The orders that one cause holds. */
export const heldOrdersHref = (problemId: string) => `/orders?cause=${problemId}` as Route;
