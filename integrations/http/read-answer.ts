import type { z } from "zod";
import { IntegrationError } from "../errors";
import { failureOfStatus } from "./failure-of-status";
import type { Arrival } from "./fetch-bytes";

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

export interface Read<Answer> {
  answer: Answer;
  requestId?: string;
}

/** A document as it came. */
export interface Download {
  contentType: string;
  bytes: Uint8Array;
}

export function readAnswer<Answer>(
  vendor: string,
  arrival: Arrival,
  translate: Translate,
  schema: z.ZodType<Answer>,
): Read<Answer> {
  const { data, requestId } = envelopeOf(vendor, answered(vendor, arrival), translate);
  const read = schema.safeParse(data);
  if (read.success) return { answer: read.data, requestId };
  // Paths and expectations only: zod's messages name no received values.
  const where = read.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
  throw new IntegrationError("unreadable", `${vendor} answered in another shape: ${where}`, { requestId });
}

/** A document stands alone; a complaint about it comes in the vendor's envelope, with whatever status. */
export function readDownload(vendor: string, arrival: Arrival, translate: Translate): Read<Download> {
  const { status, contentType, bytes } = answered(vendor, arrival);
  if (status === 200 && contentType !== "application/json") return { answer: { contentType, bytes } };
  envelopeOf(vendor, { status, bytes }, translate);
  throw new IntegrationError("unreadable", `${vendor} sent no document`);
}

type Answered = Extract<Arrival, { outcome: "answered" }>;

function answered(vendor: string, arrival: Arrival): Answered {
  if (arrival.outcome === "answered") return arrival;
  throw new IntegrationError("unavailable", `${vendor} did not answer (${arrival.reason})`, {
    code: arrival.reason,
  });
}

function envelopeOf(
  vendor: string,
  { status, bytes }: Pick<Answered, "status" | "bytes">,
  translate: Translate,
): Translation {
  const translation = translate(status, bodyOf(vendor, status, new TextDecoder().decode(bytes)));
  if (!translation) throw failureOfStatus(vendor, status);
  return translation;
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
