import type { Route } from "next";

/** The tutorials, by the part of their address. */
export const guides = ["mapping", "orders"] as const;
export type Guide = (typeof guides)[number];

export const guideHref = (guide: Guide) => `/help/guides/${guide}` as Route;
