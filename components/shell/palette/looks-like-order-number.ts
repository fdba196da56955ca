/** Marketplaces number orders in long digits, some behind letters: 578123456789, PO-211-00042. */
export function looksLikeOrderNumber(words: string): boolean {
  return /^[A-Za-z0-9-]{6,64}$/.test(words) && words.replace(/\D/g, "").length >= 4;
}
