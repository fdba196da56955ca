type SummedLine = { title: string; variantName: string; quantity: number };

/** "2 × Mug Blue, 1 × Lid": what is in the order, without a click. */
export function linesSummary(lines: readonly SummedLine[]): string {
  return lines
    .map(
      ({ title, variantName, quantity }) => `${quantity} × ${[title, variantName].filter(Boolean).join(" ")}`,
    )
    .join(", ");
}
