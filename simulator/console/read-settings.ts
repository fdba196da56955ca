import { ConsoleError } from "./console-route";

type Knobs = { [key: string]: unknown };

/** A change of some settings: names must be known, values of the type of their default. */
export function readSettings<S extends Knobs>(defaults: S, body: Knobs): Partial<S> {
  for (const [name, value] of Object.entries(body)) {
    const usual = defaults[name];
    if (usual === undefined) {
      throw new ConsoleError(400, `no setting "${name}"; there are ${Object.keys(defaults).join(", ")}`);
    }
    if (typeof value !== typeof usual || Array.isArray(value) !== Array.isArray(usual)) {
      throw new ConsoleError(
        400,
        `"${name}" must be of the same type as its default, ${JSON.stringify(usual)}`,
      );
    }
  }
  return body as Partial<S>;
}
