import type { ApiInputs, ApiOutputs } from "@/server/api/root";

export type ListedProblem = ApiOutputs["problems"]["list"]["items"][number];
export type ProblemsWish = ApiInputs["problems"]["list"];
