import { z } from "zod";
import { openBridge } from "./index";

/** The bridge as a process of its own: DATABASE_URL names the database, BRIDGE_PORT the port. */
const { DATABASE_URL, BRIDGE_PORT } = z
  .object({ DATABASE_URL: z.url(), BRIDGE_PORT: z.coerce.number().int().default(54330) })
  .parse(process.env);

const bridge = await openBridge({
  databaseUrl: DATABASE_URL,
  port: BRIDGE_PORT,
  onLost: (error) => log(`a connection to PostgreSQL was lost: ${error.message}`),
});
log(`ready on ${bridge.url}`);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    bridge.close().then(() => log("closed"));
  });
}

function log(message: string): void {
  process.stdout.write(`bridge: ${message}\n`);
}
