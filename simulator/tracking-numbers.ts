type Rule = { provider: string; pattern: RegExp; isCertain: boolean };

/** How a carrier's numbers look. "Certain" forms belong to one carrier and no other. */
const rules: Rule[] = [
  { provider: "UPS", pattern: /^1Z[A-Z0-9]{16}$/, isCertain: true },
  { provider: "USPS", pattern: /^(420\d{5}(\d{4})?)?9[1-5]\d{20}(\d{4})?$/, isCertain: true },
  { provider: "USPS", pattern: /^[A-Z]{2}\d{9}US$/, isCertain: true },
  { provider: "UPS Mail Innovations", pattern: /^9[2-4]\d{20}(\d{4})?$/, isCertain: false },
  { provider: "FedEx", pattern: /^\d{12}$/, isCertain: false },
  { provider: "FedEx", pattern: /^(\d{15}|96\d{20})$/, isCertain: false },
  { provider: "DHL", pattern: /^\d{10,11}$/, isCertain: false },
  { provider: "DHL eCommerce", pattern: /^GM\d{16,20}$/, isCertain: true },
  { provider: "OnTrac", pattern: /^[CD]\d{14}$/, isCertain: false },
  { provider: "OnTrac", pattern: /^(1LS[0-9A-Z]{12,16}|LX\d{8})$/, isCertain: true },
  { provider: "Amazon Shipping", pattern: /^TB[ACM]\d{12}$/, isCertain: true },
  { provider: "GOFO", pattern: /^GFUS\d{14}$/, isCertain: true },
  { provider: "YunExpress", pattern: /^YT\d{16}$/, isCertain: true },
  { provider: "SpeedX", pattern: /^SPX[A-Z0-9]{15}$/, isCertain: true },
  { provider: "UniUni", pattern: /^UUS[0-9A-Z]{10,20}$/, isCertain: true },
  { provider: "Royal Mail", pattern: /^[A-Z]{2}\d{9}GB$/, isCertain: true },
  { provider: "Evri", pattern: /^[HT]\d{2}[A-Z0-9]{13}$/, isCertain: false },
  { provider: "DPD UK", pattern: /^\d{14}$/, isCertain: false },
  { provider: "Yodel", pattern: /^JD\d{16}$/, isCertain: true },
  { provider: "Parcelforce", pattern: /^[A-Z]{2}\d{7}$/, isCertain: false },
];

/** Carriers that hand parcels to one another, so that one's number under the other's name is usual. */
const partners = [
  ["USPS", "UPS Mail Innovations"],
  ["USPS", "DHL eCommerce"],
  ["USPS", "FedEx"],
  ["USPS", "UPS"],
  ["USPS", "Amazon Shipping"],
  ["Royal Mail", "Parcelforce"],
];

export type TrackingVerdict = { kind: "fits" } | { kind: "mismatch" } | { kind: "doubt"; warning: string };

/** What the platform thinks of a number under a provider's name. A doubt lets the shipment stand. */
export function judgeTracking(provider: string, number: string): TrackingVerdict {
  const matching = rules.filter((rule) => rule.pattern.test(number.toUpperCase()));
  const own = matching.filter((rule) => rule.provider === provider);
  const others = matching.filter((rule) => rule.provider !== provider);
  if (own.some((rule) => rule.isCertain)) return { kind: "fits" };
  if (matching.length === 0) return { kind: "doubt", warning: "match no provider" };
  if (own.length > 0) {
    return others.length === 0
      ? { kind: "fits" }
      : { kind: "doubt", warning: "match more than one provider" };
  }
  const certain = others.find((rule) => rule.isCertain && !arePartners(rule.provider, provider));
  if (certain) return { kind: "mismatch" };
  const names = [...new Set(others.map((rule) => rule.provider))].join(", ");
  return { kind: "doubt", warning: `The tracking number matches another provider: ${names}` };
}

/** Neither the provider's own form nor one of its partners; false when no form of the provider is known. */
export function looksWrong(provider: string, number: string): boolean {
  if (!rules.some((rule) => rule.provider === provider)) return false;
  return !rules.some(
    (rule) =>
      rule.pattern.test(number.toUpperCase()) &&
      (rule.provider === provider || arePartners(rule.provider, provider)),
  );
}

function arePartners(a: string, b: string): boolean {
  return partners.some((pair) => pair.includes(a) && pair.includes(b));
}
