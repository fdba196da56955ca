import type { Origin } from "../store-types";

const normal = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** The marketplace's address that most likely is this warehouse: of the same name, or the only one. */
export function suggestOrigin(
  warehouse: string,
  origins: readonly Pick<Origin, "id" | "name" | "incomplete" | "vanishedAt">[],
): string | null {
  const usable = origins.filter(({ vanishedAt, incomplete }) => !vanishedAt && !incomplete);
  const same = usable.filter(({ name }) => normal(name) === normal(warehouse));
  const [first, second] = same.length > 0 ? same : usable;
  return first && !second ? first.id : null;
}
