/** Runs once before the first request. A fault found here stops the start instead of surprising a seller. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { env } = await import("@/server/env");
  const { openDatabase } = await import("@/db/client");
  const { refuseBypass } = await import("@/db/refuse-bypass");

  const database = openDatabase({ url: env().DATABASE_URL, size: 1 });
  try {
    await refuseBypass(database);
  } finally {
    await database.end();
  }
}
