import pg from "pg";
import { pause } from "./pause";

/** One number for all engines of a database; Postgres gives the lock back when the holder's connection dies. */
const lock = 7_349_201_558;
const askAgainMs = 250;

export interface Leadership {
  client: pg.Client;
  lost: Promise<void>;
}

/** Waits until this engine is the only one of its database, or answers null when it is told to stop. */
export async function lead(databaseUrl: string, stopping: AbortSignal): Promise<Leadership | null> {
  const client = new pg.Client({ connectionString: databaseUrl, keepAlive: true });
  const lost = new Promise<void>((resolve) => {
    client.on("error", () => resolve());
    client.on("end", () => resolve());
  });
  await client.connect();
  while (!stopping.aborted) {
    const { rows } = await client.query<{ leads: boolean }>("select pg_try_advisory_lock($1) as leads", [
      lock,
    ]);
    if (rows[0]?.leads) return { client, lost };
    await pause(askAgainMs, stopping);
  }
  await client.end();
  return null;
}
