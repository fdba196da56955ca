import type { ApiOutputs } from "@/server/api/root";

export type TokenOutcome = ApiOutputs["stores"]["pasteToken"];
export type KeptToken = Extract<TokenOutcome, { outcome: "kept" }>;
export type RefusedToken = Extract<TokenOutcome, { outcome: "refused" }>;
export type TokenRefusal = RefusedToken["refusal"];
