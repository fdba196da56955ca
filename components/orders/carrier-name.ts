import { carriers, isCarrier } from "@/domain/carriers";

export function carrierName(code: string): string {
  return isCarrier(code) ? carriers[code] : code;
}
