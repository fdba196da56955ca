export type LogFields = Record<string, string | number | boolean | null | undefined>;

/** One JSON object a line. Fields are ids, counts and codes: never tokens, never buyer data. */
export interface Logger {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields & { error?: string }): void;
}

export const jsonLogger: Logger = {
  info: (event, fields) => write("info", event, fields),
  warn: (event, fields) => write("warn", event, fields),
  error: (event, fields) => write("error", event, fields),
};

function write(level: "info" | "warn" | "error", event: string, fields: LogFields = {}) {
  const line = JSON.stringify({ level, event, at: new Date().toISOString(), ...fields });
  // The edge runtime has no process.stdout; the console is the one way out that both runtimes share.
  // biome-ignore lint/suspicious/noConsole: this file is that way out
  console[level](line);
}
