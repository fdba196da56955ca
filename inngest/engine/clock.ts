import type { Pool } from "pg";

/** The database's time, because the machine's own may differ from it. Tests move it ahead. */
export class Clock {
  private behindMs = 0;
  private aheadMs = 0;

  async sync(pool: Pool): Promise<void> {
    const { rows } = await pool.query<{ ms: number }>(
      "select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms",
    );
    if (rows[0]) this.behindMs = rows[0].ms - performance.now();
  }

  now(): Date {
    return new Date(performance.now() + this.behindMs + this.aheadMs);
  }

  in(ms: number): Date {
    return new Date(this.now().getTime() + ms);
  }

  advance(ms: number): void {
    this.aheadMs += ms;
  }
}
