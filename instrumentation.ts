/** Runs once before the first request. A fault found here stops the start instead of surprising a seller. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { services } = await import("@/server/services");
  const { refuseBypass } = await import("@/db/refuse-bypass");
  // Opening the services reads the whole environment, and names everything that is wrong with it.
  await refuseBypass(services().db);
}
