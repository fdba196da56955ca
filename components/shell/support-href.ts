/**
 * The address of support with what happened. Mail programs and the forms of issue trackers read the same two names,
 * but for the headline.
 */
export function supportHref(url: string, title: string, details: Record<string, string | undefined>): string {
  const target = new URL(url);
  target.searchParams.set(target.protocol === "mailto:" ? "subject" : "title", title);
  target.searchParams.set("body", detailsText(details));
  // Mail programs read a plus as a plus.
  return target.href.replaceAll("+", "%20");
}

export const detailsText = (details: Record<string, string | undefined>) =>
  Object.entries(details)
    .flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []))
    .join("\n");
