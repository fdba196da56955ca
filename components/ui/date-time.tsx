import { useFormatter } from "next-intl";

type DateTimeProps = {
  at: Date | string;
  format?: "day" | "dayWithYear" | "minute" | "exact";
  className?: string;
};

/** An instant in the reader's zone: "Nov 20, 09:12", to the second on hover. */
export function DateTime({ at, format: name = "minute", className }: DateTimeProps) {
  const format = useFormatter();
  const instant = new Date(at);
  return (
    <time
      dateTime={instant.toISOString()}
      title={format.dateTime(instant, "exact")}
      data-slot="date-time"
      className={className}
    >
      {format.dateTime(instant, name)}
    </time>
  );
}
