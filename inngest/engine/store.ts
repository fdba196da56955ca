import { readdir, readFile } from "node:fs/promises";
import type { ClientBase, Pool } from "pg";

/** Applies the files of migrations/ that this database has not seen, in the order of their names. */
export async function migrate(db: ClientBase): Promise<void> {
  await db.query("create schema if not exists engine");
  await db.query("create table if not exists engine.migrations (name text primary key)");
  const { rows } = await db.query<{ name: string }>("select name from engine.migrations");
  const folder = new URL("./migrations/", import.meta.url);
  for (const name of (await readdir(folder)).sort()) {
    if (rows.some((row) => row.name === name)) continue;
    const sql = await readFile(new URL(name, folder), "utf8");
    await db.query(`begin; ${sql}; insert into engine.migrations values ('${name}'); commit;`);
  }
}

/** Runs `body` in a transaction, again from the start when Postgres chose it as a deadlock's victim. */
export async function transaction<T>(pool: Pool, body: (db: ClientBase) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    const db = await pool.connect();
    let broken: Error | undefined;
    try {
      await db.query("begin");
      const result = await body(db);
      await db.query("commit");
      return result;
    } catch (error) {
      await db.query("rollback").catch((failure: Error) => {
        broken = failure; // a connection that cannot roll back does not return to the pool
      });
      const deadlock = error instanceof Error && "code" in error && error.code === "40P01";
      if (!deadlock || tries === 5) throw error;
    } finally {
      db.release(broken);
    }
  }
}

/** Inserts many rows with one statement for each thousand; answers with what `tail` returns. */
export async function insertRows<Row extends object>(
  db: ClientBase,
  into: string,
  columns: string[],
  values: unknown[][],
  tail = "",
): Promise<Row[]> {
  const answers: Row[] = [];
  for (let from = 0; from < values.length; from += 1000) {
    const chunk = values.slice(from, from + 1000);
    let n = 0;
    const places = chunk.map((row) => `(${row.map(() => `$${++n}`).join(", ")})`).join(", ");
    const sql = `insert into ${into} (${columns.join(", ")}) values ${places} ${tail}`;
    answers.push(...(await db.query<Row>(sql, chunk.flat())).rows);
  }
  return answers;
}
