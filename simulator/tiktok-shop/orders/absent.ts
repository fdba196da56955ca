import type { Settings } from "../settings";

/** An empty value in one of the forms the platform uses; which one differs between orders, not between calls. */
export function absent(
  settings: Settings,
  orderId: string,
  key: string,
  value: string,
): { [key: string]: unknown } {
  if (value !== "") return { [key]: value };
  if (settings.absentValues === "empty") return { [key]: "" };
  const forms = [{}, { [key]: "" }, { [key]: " " }, { [key]: null }];
  const turn = [...`${orderId}${key}`].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  return forms[turn % forms.length] ?? {};
}
