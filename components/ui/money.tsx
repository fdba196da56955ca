import { useFormatter } from "next-intl";
import { type Money as Amount, fractionDigitsOf } from "@/domain/money";

export function Money({ value, className }: { value: Amount; className?: string }) {
  const format = useFormatter();
  const digits = fractionDigitsOf(value.currency);
  return (
    <span data-slot="money" className={className}>
      {format.number(value.minor / 10 ** digits, {
        style: "currency",
        currency: value.currency,
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      })}
    </span>
  );
}
