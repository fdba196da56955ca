import { z } from "zod";
import { pause, reason } from "./core";
import { startEngine } from "./engine";

const againAfterMs = 1000;

const env = z
  .object({
    ENGINE_DATABASE_URL: z.url(),
    ENGINE_APP_URL: z.url(),
    ENGINE_PORT: z.coerce.number().int().default(8288),
    ENGINE_BACKOFF_MS: z
      .string()
      .regex(/^\d+(,\d+)*$/, "lists milliseconds, such as 200,400,800")
      .transform((list) => list.split(",").map(Number))
      .optional(),
  })
  .parse(process.env);

const options = {
  databaseUrl: env.ENGINE_DATABASE_URL,
  appUrl: env.ENGINE_APP_URL,
  port: env.ENGINE_PORT,
  backoffMs: env.ENGINE_BACKOFF_MS,
  log: (line: string) => process.stdout.write(`engine: ${line}\n`),
};
const stopping = new AbortController();
process.once("SIGTERM", () => stopping.abort());
process.once("SIGINT", () => stopping.abort());

// A database that restarts takes the lead away; then the engine starts anew, as another one would.
let said = "";
while (!stopping.signal.aborted) {
  try {
    const engine = await startEngine(options, stopping.signal);
    if (!engine) break;
    options.log(`Listening at ${engine.url}.`);
    if (stopping.signal.aborted) await engine.stop();
    stopping.signal.addEventListener("abort", () => engine.stop());
    await engine.ended;
    if (!stopping.signal.aborted) options.log("The database is gone; trying again.");
  } catch (error) {
    if (said !== reason(error)) options.log(`Cannot start: ${reason(error)}`);
    said = reason(error);
  }
  await pause(againAfterMs, stopping.signal);
}
