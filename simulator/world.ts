import { type Clock, movableClock } from "./clock";
import { Faults } from "./faults";
import { Journal } from "./journal";
import { RequestLog } from "./request-log";

/** What all marketplaces share. */
export type World = {
  clock: Clock;
  journal: Journal;
  faults: Faults;
  requests: RequestLog;
  /** Where the application under development answers; registered redirects and webhooks point there. */
  appUrl: string;
  /** Origins of the further hosts by name; known once they listen, which is before the first request. */
  hosts: { [name: string]: string };
};

export function openWorld(stateFile: string | null, appUrl: string): World {
  const journal = new Journal(stateFile);
  const clocks = journal.table<{ id: string; offsetSeconds: number }>("clock");
  const clock = movableClock(clocks.get("clock")?.offsetSeconds ?? 0, (offsetSeconds) =>
    clocks.put({ id: "clock", offsetSeconds }),
  );
  return { clock, journal, faults: new Faults(journal), requests: new RequestLog(), appUrl, hosts: {} };
}
