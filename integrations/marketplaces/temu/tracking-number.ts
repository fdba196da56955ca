import { IntegrationError } from "@/integrations/errors";

/** They refuse symbols (120014020); spaces and dashes are how carriers print numbers for people. */
export function bare(trackingNumber: string): string {
  return trackingNumber.replace(/[\s-]/g, "");
}

export function isSameNumber(theirs: string, ours: string): boolean {
  return bare(theirs).toUpperCase() === bare(ours).toUpperCase();
}

/** Ids are texts with us and numbers with them; all that were seen fit. */
export function theirId(id: string, of: string): number {
  const number = Number(id);
  if (/^\d+$/.test(id) && Number.isSafeInteger(number)) return number;
  throw new IntegrationError("rejected", `"${id}" is not an id of a ${of}`, { code: `${of}_id` });
}
