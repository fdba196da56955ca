import { invalidInput } from "./platform-error";

type Body = { [key: string]: unknown };

/** Typed reading of request bodies, refusing as the platform words it. */
export function optionalString(body: Body, key: string): string | undefined {
  const value = body[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "string") throw invalidInput(`${pascal(key)} must be a string.`);
  return value;
}

export function requiredString(body: Body, key: string): string {
  const value = optionalString(body, key);
  if (value === undefined || value === "") {
    throw invalidInput(`${pascal(key)} is a required field and has not been provided.`);
  }
  return value;
}

export function optionalInteger(body: Body, key: string): number | undefined {
  const value = body[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "number" || !Number.isSafeInteger(value)) {
    throw invalidInput(`${pascal(key)} must be an integer.`);
  }
  return value;
}

export function optionalBoolean(body: Body, key: string): boolean | undefined {
  const value = body[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "boolean") throw invalidInput(`${pascal(key)} must be a boolean.`);
  return value;
}

export function optionalStrings(body: Body, key: string, most: number): string[] | undefined {
  const value = body[key];
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value) || value.some((item) => typeof item !== "string")) {
    throw invalidInput(`${pascal(key)} must be a list of strings.`);
  }
  if (value.length > most) throw invalidInput(`${pascal(key)} must not hold more than ${most} entries.`);
  return value as string[];
}

export function optionalEnum<T extends string>(body: Body, key: string, known: readonly T[]): T | undefined {
  const value = optionalString(body, key);
  if (value === undefined) return undefined;
  return oneOf(value, key, known);
}

export function queryEnum<T extends string>(
  query: URLSearchParams,
  key: string,
  known: readonly T[],
  fallback: T,
): T {
  const value = query.get(key);
  return value === null || value === "" ? fallback : oneOf(value, key, known);
}

export function pageSize(
  query: URLSearchParams,
  range: { least: number; most: number; fallback?: number },
): number {
  const text = query.get("page_size");
  if (text === null || text === "") {
    if (range.fallback !== undefined) return range.fallback;
    throw invalidInput("PageSize is a required field and has not been provided.");
  }
  const size = Number(text);
  if (!Number.isInteger(size) || size < range.least || size > range.most) {
    throw invalidInput(`PageSize must be between ${range.least} and ${range.most}.`);
  }
  return size;
}

function oneOf<T extends string>(value: string, key: string, known: readonly T[]): T {
  const found = known.find((candidate) => candidate === value);
  if (found === undefined) throw invalidInput(`${pascal(key)} has an invalid value.`);
  return found;
}

function pascal(key: string): string {
  return key
    .split("_")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}
