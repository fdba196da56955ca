/** Sentences that are kept under 1, 2, 3 …: as many as there are. */
export function numbered<T>(has: (number: number) => boolean, read: (number: number) => T): T[] {
  const found: T[] = [];
  for (let number = 1; has(number); number++) found.push(read(number));
  return found;
}
