import { Cron } from "croner";

/** When a cron fires next after a moment, or null if never. `TZ=Europe/Paris 0 9 * * *` names its zone. */
export function nextFiring(text: string, after: Date): Date | null {
  const [, timezone = "UTC", pattern = ""] = /^(?:TZ=(\S+)\s+)?(.*)$/.exec(text.trim()) ?? [];
  return new Cron(pattern, { timezone, mode: "5-part" }).nextRun(after);
}
