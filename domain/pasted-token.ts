const quotes = /^["'“”‘’`]+|["'“”‘’`,;}]+$/gu;
/** What pages print in front of a token, and people copy with it: `access_token:`, `"access_token": `, `token=`. */
const label = /^[{\s]*["'“”‘’`]?(?:access[\s_-]?)?token["'“”‘’`]?\s*[:=：]\s*/iu;

/** The token in what somebody pasted: without blanks, quotes and the label that stood before it. */
export function tokenFromPaste(pasted: string): string {
  // Format characters, which nobody sees, come along from web pages.
  const text = pasted.replaceAll(/\p{Cf}/gu, "").trim();
  return text.replace(label, "").replaceAll(/\s+/gu, "").replaceAll(quotes, "");
}
