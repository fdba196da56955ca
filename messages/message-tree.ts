export interface MessageTree {
  [key: string]: string | MessageTree;
}

/** "orders.state.ready" to its sentence, for every sentence of a language. */
export function flatten(tree: MessageTree, prefix = ""): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === "string") flat.set(prefix + key, value);
    else for (const [inner, sentence] of flatten(value, `${prefix}${key}.`)) flat.set(inner, sentence);
  }
  return flat;
}

/** The names that a sentence wants filled in, and the tags that it wraps around words. */
export function placeholders(sentence: string): string[] {
  const names = [...sentence.matchAll(/\{\s*([A-Za-z_]\w*)\s*(?=[,}])/g)].map(([, name]) => name ?? "");
  const tags = [...sentence.matchAll(/<([a-z]\w*)>/gi)].map(([, tag]) => `<${tag}>`);
  return [...new Set([...names, ...tags])].sort();
}
