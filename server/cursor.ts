import { AppError } from "./errors";

/** Where a list's next page starts: the last row's sort key and its id. Opaque to whoever carries it. */
export function cursorOf(key: string, id: string): string {
  return btoa(JSON.stringify([key, id]));
}

export function readCursor(cursor: string): { key: string; id: string } {
  try {
    const [key, id]: unknown[] = JSON.parse(atob(cursor));
    if (typeof key === "string" && typeof id === "string") return { key, id };
  } catch (cause) {
    throw new AppError("invalid_input", "the cursor cannot be read", { field: "cursor", cause });
  }
  throw new AppError("invalid_input", "the cursor cannot be read", { field: "cursor" });
}
