import { ConsoleError } from "./console-route";

type Body = { [key: string]: unknown };

/** Typed reading of what a console call sent; anything of another type is refused by name. */
export function optionalText(body: Body, key: string): string | undefined {
  const value = body[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "string") throw new ConsoleError(400, `"${key}" must be a string`);
  return value;
}

export function text(body: Body, key: string): string {
  const value = optionalText(body, key);
  if (value === undefined || value === "") throw new ConsoleError(400, `"${key}" is missing`);
  return value;
}

export function optionalNumber(body: Body, key: string): number | undefined {
  const value = body[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "number" || !Number.isFinite(value))
    throw new ConsoleError(400, `"${key}" must be a number`);
  return value;
}

export function optionalFlag(body: Body, key: string): boolean | undefined {
  const value = body[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "boolean") throw new ConsoleError(400, `"${key}" must be true or false`);
  return value;
}

export function optionalTexts(body: Body, key: string): string[] | undefined {
  const value = body[key];
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value) || value.some((item) => typeof item !== "string")) {
    throw new ConsoleError(400, `"${key}" must be a list of strings`);
  }
  return value as string[];
}

export function optionalChoice<T extends string>(
  body: Body,
  key: string,
  choices: readonly T[],
): T | undefined {
  const value = optionalText(body, key);
  if (value === undefined) return undefined;
  const choice = choices.find((known) => known === value);
  if (choice === undefined) throw new ConsoleError(400, `"${key}" must be one of ${choices.join(", ")}`);
  return choice;
}

export function optionalObject(body: Body, key: string): Body | undefined {
  const value = body[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "object" || Array.isArray(value))
    throw new ConsoleError(400, `"${key}" must be an object`);
  return value as Body;
}

export function optionalObjects(body: Body, key: string): Body[] | undefined {
  const value = body[key];
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value) || value.some((item) => typeof item !== "object" || item === null)) {
    throw new ConsoleError(400, `"${key}" must be a list of objects`);
  }
  return value as Body[];
}
