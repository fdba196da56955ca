import { z } from "zod";
import type { ProblemsWish } from "@/components/problems/problem-types";
import { problemKindNames } from "@/domain/problem";

const cursor = z.string().min(1).max(500).optional().catch(undefined);

const address = z.object({
  tab: z.enum(["person", "time", "resolved"]).catch("person"),
  store: z.uuid().optional().catch(undefined),
  kind: z.enum(problemKindNames).optional().catch(undefined),
  after: cursor,
  before: cursor,
});

export function readProblemsAddress(params: Record<string, string | string[] | undefined>): ProblemsWish {
  const { tab, store, kind, after, before } = address.parse(params);
  return { tab, storeId: store, kind, after, before: after ? undefined : before };
}
