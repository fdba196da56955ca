import type { Journal } from "./journal";

type Stored<Settings> = { id: string; values: Partial<Settings> };

/** Settings of a marketplace that survive a restart; what was never changed follows the defaults. */
export function storedSettings<Settings extends object>(journal: Journal, name: string, defaults: Settings) {
  const table = journal.table<Stored<Settings>>(name);
  const values = () => table.get("settings")?.values;
  const settings = (): Settings => ({ ...defaults, ...values() });
  return {
    settings,
    changeSettings: (change: Partial<Settings>): Settings => {
      table.put({ id: "settings", values: { ...values(), ...change } });
      return settings();
    },
  };
}
