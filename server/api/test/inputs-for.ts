import { z } from "zod";

/** Values that a schema alone does not tell: the field's name does. */
const known: Record<string, string> = {
  carrier: "ups",
  trackingNumber: "1Z999AA10",
  marketplace: "fake",
  site: "US",
  scope: "standard",
  from: "2026-11-01T00:00:00Z",
  to: "2026-11-08T00:00:00Z",
  providerId: "p-ups",
};

type Schema = {
  type?: string;
  format?: string;
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  minimum?: number;
};

/**
 * Inputs that a procedure understands, made from its own schema: one for every id in `ids`, put wherever the
 * schema takes a UUID. So a new procedure is tried without anybody writing an input for it.
 */
export function inputsFor(schema: z.ZodType | undefined, ids: Record<string, string>): unknown[] {
  if (!schema) return [undefined];
  const shape = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Schema;
  return Object.values(ids).map((id) => valueFor(shape, id, ""));
}

function valueFor(schema: Schema, id: string, name: string): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const [choice] = schema.anyOf ?? schema.oneOf ?? [];
  if (choice) return valueFor(choice, id, name);
  switch (schema.type) {
    case "object":
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          // Optional ids are given too: a filter is a way in like any other.
          .filter(([key, value]) => schema.required?.includes(key) || value.format === "uuid")
          .map(([key, value]) => [key, valueFor(value, id, key)]),
      );
    case "array":
      return schema.items ? [valueFor(schema.items, id, name)] : [];
    case "integer":
    case "number":
      return Math.max(1, schema.minimum ?? 1);
    case "boolean":
      return true;
    default:
      return schema.format === "uuid" ? id : (known[name] ?? "0000000");
  }
}
