import type { z } from "zod";
import { IntegrationError } from "../errors";
import { failureOfStatus } from "./failure-of-status";
import type { Arrival } from "./fetch-text";

/** What the vendor's envelope held. */
export interface Translation {
  data: unknown;
  requestId?: string;
}

/**
 * Lifts the vendor's envelope: returns what was asked for, or throws the vendor's complaint. `body` is parsed
 * JSON, or null when the answer was empty. Null when it is not the vendor's envelope at all.
 */
export type Translate = (status: number, body: unknown) => Translation | null;

export function readAnswer<Answer>(
  vendor: string,
  arrival: Arrival,
  translate: Translate,
  schema: z.ZodType<Answer>,
): { answer: Answer; requestId?: string } {
  if (arrival.outcome !== "answered") {
    throw new IntegrationError("unavailable", `${vendor} did not answer (${arrival.reason})`, {
      code: arrival.reason,
    });
  }
  const translation = translate(arrival.status, bodyOf(vendor, arrival.status, arrival.text));
  if (!translation) throw failureOfStatus(vendor, arrival.status);
  const { data, requestId } = translation;
  const read = schema.safeParse(data);
  if (read.success) return { answer: read.data, requestId };
  // Paths and expectations only: zod's messages name no received values.
  const where = read.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
  throw new IntegrationError("unreadable", `${vendor} answered in another shape: ${where}`, { requestId });
}

function bodyOf(vendor: string, status: number, text: string): unknown {
  if (text.trim() === "") return null;
  try {
    return JSON.parse(text);
  } catch {
    // The parser's message is left behind on purpose: it quotes the body, which may be a buyer's order.
    throw failureOfStatus(vendor, status);
  }
}
