const email = /[^\s@"'<>]+@[^\s@"'<>]+\.[a-z]{2,}/gi;
/** International form only: bare runs of digits are the vendors' ids, which support needs. */
const phone = /\(?\+\d{1,3}\)?[\d\s*()-]{5,}\d/g;

/** Takes known secrets and what looks like a buyer's contact out of a vendor's words. */
export function redact(words: string, secrets: readonly string[]): string {
  let clean = words;
  for (const secret of secrets) {
    if (secret !== "") clean = clean.replaceAll(secret, "[secret]");
  }
  return clean.replace(email, "[email]").replace(phone, "[phone]");
}
