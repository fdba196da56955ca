const URL_IN_TEXT = /https?:\/\/[^\s<>"')\]]+/g;
const HREF = /<a\b[^>]*\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;
const ENTITIES: Record<string, string> = {
  "&amp;": "&",
  "&#38;": "&",
  "&#x26;": "&",
  "&quot;": '"',
  "&#39;": "'",
};

/** Every web address that a mail offers, each once, in the order of the mail. */
export function linksOf({ text, html }: { text: string; html: string | null }): string[] {
  const inHtml = [...(html ?? "").matchAll(HREF)].map(([, double, single]) =>
    decoded(double ?? single ?? ""),
  );
  const inText = [...text.matchAll(URL_IN_TEXT)].map(([address]) => address.replace(/[.,;:!?]+$/, ""));
  return [...new Set([...inHtml, ...inText])].filter((address) => /^https?:\/\//i.test(address));
}

function decoded(attribute: string): string {
  return attribute.replace(
    /&(?:amp|#38|#x26|quot|#39);/gi,
    (entity) => ENTITIES[entity.toLowerCase()] ?? entity,
  );
}
