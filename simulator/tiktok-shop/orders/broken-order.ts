import type { OrderDefect } from "../records";

type Payload = { [key: string]: unknown };

/** One order that a reader cannot make sense of, among others that are fine. */
export function broken(payload: Payload, defect: OrderDefect): Payload {
  switch (defect) {
    case "unknown_status":
      return { ...payload, status: "QUANTUM_HOLD" };
    case "missing_lines":
      return without(payload, "line_items");
    case "missing_id":
      return without(payload, "id");
    case "lines_not_a_list":
      return { ...payload, line_items: "see attachment" };
    case "number_as_text":
      return { ...payload, create_time: "yesterday", update_time: "soon" };
  }
}

function without(payload: Payload, key: string): Payload {
  return Object.fromEntries(Object.entries(payload).filter(([name]) => name !== key));
}
