import { useFormatter } from "next-intl";

/** A whole number with the language's grouping: 4,312. */
export function Count({ value, className }: { value: number; className?: string }) {
  const format = useFormatter();
  return (
    <span data-slot="count" className={className}>
      {format.number(value, "count")}
    </span>
  );
}
