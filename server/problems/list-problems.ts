import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { ProblemId, StoreId } from "@/domain/ids";
import { type ProblemKind, problemKindNames, problemKinds } from "@/domain/problem";
import { read } from "../change";
import { type Ctx, demand } from "../context";
import { type ListPage, pageInput, paging } from "../paging";
import { visibleProblems } from "./visible-problems";

export const listProblemsInput = z.object({
  tab: z.enum(["person", "time", "resolved"]).default("person"),
  storeId: z.uuid().optional(),
  kind: z.enum(problemKindNames).optional(),
  ...pageInput,
});

export interface ListedProblem {
  id: ProblemId;
  kind: ProblemKind;
  facts: Record<string, string>;
  storeId: StoreId;
  storeName: string;
  marketplace: string;
  openedAt: Date;
  resolvedAt: Date | null;
  orders: number;
}

/** One page of causes, newest first, each with how many orders it holds. */
export async function listProblems(
  ctx: Ctx,
  input: z.input<typeof listProblemsInput>,
): Promise<ListPage<ListedProblem>> {
  demand(ctx, "orders.read");
  const wish = listProblemsInput.parse(input);
  const sorting = { key: sql`p.opened_at`, id: sql`p.id`, type: "timestamptz", descending: true } as const;
  const pages = paging(wish, sorting);
  const conditions = [...filters(ctx, wish), ...pages.conditions];
  const { rows } = await read(ctx, (tx) => tx.execute<Row>(problemRows(conditions, pages.window)));
  return pages.page(rows, ({ openedAt, id }) => [openedAt, id], toProblem);
}

export async function getProblem(ctx: Ctx, id: ProblemId): Promise<ListedProblem | null> {
  demand(ctx, "orders.read");
  const conditions = [...visibleProblems(ctx), sql`p.id = ${id}`];
  const { rows } = await read(ctx, (tx) => tx.execute<Row>(problemRows(conditions, sql`limit 1`)));
  return rows[0] ? toProblem(rows[0]) : null;
}

/** Causes that wait for a person: the number beside the navigation. */
export async function countProblems(ctx: Ctx): Promise<number> {
  demand(ctx, "orders.read");
  const conditions = [...visibleProblems(ctx), sql`p.resolved_at is null`, needs("person")];
  const { rows } = await read(ctx, (tx) =>
    tx.execute<{ n: number }>(
      sql`select count(*)::int as n from problems p where ${sql.join(conditions, sql` and `)}`,
    ),
  );
  return rows[0]?.n ?? 0;
}

interface Row extends Record<string, unknown> {
  id: ProblemId;
  kind: ProblemKind;
  facts: Record<string, string>;
  storeId: StoreId;
  storeName: string;
  marketplace: string;
  openedAt: string;
  resolvedAt: string | null;
  orders: number;
}

function problemRows(conditions: SQL[], window: SQL): SQL {
  return sql`
    select p.id, p.kind, p.facts, p.store_id as "storeId", s.name as "storeName", s.marketplace,
      p.opened_at as "openedAt", p.resolved_at as "resolvedAt",
      (select count(*)::int from problem_orders po where po.problem_id = p.id) as orders
    from (select p.* from problems p where ${sql.join(conditions, sql` and `)} ${window}) as p
    join stores s on s.id = p.store_id
    order by p.opened_at desc, p.id desc`;
}

const toProblem = (row: Row): ListedProblem => ({
  ...row,
  openedAt: new Date(row.openedAt),
  resolvedAt: row.resolvedAt === null ? null : new Date(row.resolvedAt),
});

function needs(what: "person" | "time"): SQL {
  const kinds = problemKindNames.filter((kind) => problemKinds[kind].needs === what);
  return sql`p.kind = any(${sql.param(kinds)}::text[])`;
}

function filters(ctx: Ctx, wish: z.output<typeof listProblemsInput>): SQL[] {
  const conditions = visibleProblems(ctx);
  conditions.push(wish.tab === "resolved" ? sql`p.resolved_at is not null` : sql`p.resolved_at is null`);
  if (wish.tab !== "resolved") conditions.push(needs(wish.tab));
  if (wish.storeId) conditions.push(sql`p.store_id = ${wish.storeId}`);
  if (wish.kind) conditions.push(sql`p.kind = ${wish.kind}`);
  return conditions;
}
