/** Integer minor units (cents, pence, yen) beside their ISO 4217 code. */
export interface Money {
  minor: number;
  currency: string;
}

/** ISO 4217 currencies whose minor unit is not a hundredth. */
const fractionDigits: Record<string, number> = {
  BHD: 3,
  CLP: 0,
  IQD: 3,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KRW: 0,
  KWD: 3,
  OMR: 3,
  PYG: 0,
  TND: 3,
  UGX: 0,
  VND: 0,
  XAF: 0,
  XOF: 0,
};

export function fractionDigitsOf(currency: string): number {
  return fractionDigits[currency] ?? 2;
}

/** Reads a decimal string such as "205.66" exactly; null when it is not an amount of that currency. */
export function parseMoney(amount: string, currency: string): Money | null {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount.trim());
  if (!match || !/^[A-Z]{3}$/.test(currency)) return null;
  const [, sign, whole = "", fraction = ""] = match;
  const digits = fractionDigitsOf(currency);
  // Platforms print "5000.00" for yen: zeros beyond the minor unit lose nothing, other digits would.
  if (/[1-9]/.test(fraction.slice(digits))) return null;
  const minor = Number(whole + fraction.slice(0, digits).padEnd(digits, "0"));
  if (!Number.isSafeInteger(minor)) return null;
  return { minor: sign ? -minor : minor, currency };
}
