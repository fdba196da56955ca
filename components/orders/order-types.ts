import type { ApiOutputs } from "@/server/api/root";

export type ListedOrder = ApiOutputs["orders"]["list"]["items"][number];
export type OrderDetail = ApiOutputs["orders"]["get"];
export type OrderLine = OrderDetail["lines"][number];
export type OrderParcel = OrderDetail["parcels"][number];
export type OrderLabel = NonNullable<OrderDetail["labels"]>[number];
export type OrderProblem = Pick<ListedOrder["problems"][number], "id" | "kind" | "facts">;
export type StoryEntry = OrderDetail["story"][number];
