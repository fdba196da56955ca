import type { ApiInputs } from "@/server/api/root";

/** Enough causes to find the ones that hold most; nobody has a hundred at once for long. */
export const stuckWish = { tab: "person", limit: 100 } satisfies ApiInputs["problems"]["list"];
