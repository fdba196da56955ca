/** "MUG, 2 × LID": a factor of one is not worth a word. */
export function mappingText(components: readonly { code: string; factor: number }[]): string {
  return components.map(({ code, factor }) => (factor === 1 ? code : `${factor} × ${code}`)).join(", ");
}
