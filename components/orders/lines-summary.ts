type SummedLine = { title: string; variantName: string; quantity: number; soldFactor: number };

/**
 * "2 × Mug (Blue) + 1 × Lid": what is in the order, without a click. Titles are full of commas. Of what is sold in
 * packs the pack is told too: "2 × 3 Mug" are two packs of three.
 */
export function linesSummary(lines: readonly SummedLine[]): string {
  return lines.map((line) => `${line.quantity} × ${pack(line)}${lineTitle(line)}`).join(" + ");
}

const pack = ({ soldFactor }: SummedLine) => (soldFactor > 1 ? `${soldFactor} ` : "");

export function lineTitle({ title, variantName }: Pick<SummedLine, "title" | "variantName">): string {
  return variantName ? `${title} (${variantName})` : title;
}

/** The same of one package: the lines that are in it, with how many of each. */
export function packageSummary(
  lines: readonly (SummedLine & { id: string })[],
  contents: readonly { lineId: string; quantity: number }[],
): string {
  return linesSummary(
    contents.flatMap(({ lineId, quantity }) => {
      const line = lines.find(({ id }) => id === lineId);
      return line && quantity > 0 ? [{ ...line, quantity }] : [];
    }),
  );
}
