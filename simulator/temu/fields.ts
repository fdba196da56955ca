import { PlatformError } from "./platform-error";

type Body = { [key: string]: unknown };

/** Typed reading of business parameters. Ids and times may come as numbers or as digits in a string. */
export class Fields {
  constructor(
    private readonly body: Body,
    private readonly refusalCode: number,
  ) {}

  has(key: string): boolean {
    return this.body[key] !== undefined && this.body[key] !== null;
  }

  integer(key: string): number | undefined {
    if (!this.has(key)) return undefined;
    const value = this.body[key];
    const number = typeof value === "string" && /^-?\d+$/.test(value) ? Number(value) : value;
    if (typeof number !== "number" || !Number.isSafeInteger(number))
      throw this.refuse(`${key} is no integer`);
    return number;
  }

  requiredInteger(key: string): number {
    return this.required(key, this.integer(key));
  }

  /** An id as digits, however it was sent. */
  id(key: string): string | undefined {
    const value = this.integer(key);
    return value === undefined ? undefined : String(value);
  }

  text(key: string): string | undefined {
    if (!this.has(key)) return undefined;
    const value = this.body[key];
    if (typeof value !== "string") throw this.refuse(`${key} is no string`);
    return value;
  }

  requiredText(key: string): string {
    return this.required(key, this.text(key) || undefined);
  }

  flag(key: string): boolean | undefined {
    if (!this.has(key)) return undefined;
    const value = this.body[key];
    if (typeof value !== "boolean") throw this.refuse(`${key} is no boolean`);
    return value;
  }

  texts(key: string, most = Number.MAX_SAFE_INTEGER): string[] | undefined {
    const list = this.list(key, most);
    if (list?.some((item) => typeof item !== "string")) throw this.refuse(`${key} must hold strings`);
    return list as string[] | undefined;
  }

  ids(key: string, most = Number.MAX_SAFE_INTEGER): string[] | undefined {
    return this.list(key, most)?.map((item) => {
      if (typeof item !== "number" && !(typeof item === "string" && /^\d+$/.test(item))) {
        throw this.refuse(`${key} must hold ids`);
      }
      return String(item);
    });
  }

  integers(key: string, most = Number.MAX_SAFE_INTEGER): number[] | undefined {
    return this.ids(key, most)?.map(Number);
  }

  objects(key: string, most = Number.MAX_SAFE_INTEGER): Fields[] | undefined {
    return this.list(key, most)?.map((item) => {
      if (typeof item !== "object" || item === null || Array.isArray(item)) {
        throw this.refuse(`${key} must hold objects`);
      }
      return new Fields(item as Body, this.refusalCode);
    });
  }

  /** The number of a page and how many are on it. */
  page(names: { page: string; size: string }, sizes: { fallback: number; most: number }) {
    const page = this.integer(names.page) ?? 1;
    const size = this.integer(names.size) ?? sizes.fallback;
    if (page < 1) throw this.refuse(`${names.page} starts at 1`);
    if (size < 1 || size > sizes.most) throw this.refuse(`${names.size} must be 1 to ${sizes.most}`);
    return { page, size };
  }

  refuse(message: string): PlatformError {
    return new PlatformError(this.refusalCode, message);
  }

  private required<T>(key: string, value: T | undefined): T {
    if (value === undefined) throw this.refuse(`${key} is missing`);
    return value;
  }

  private list(key: string, most: number): unknown[] | undefined {
    if (!this.has(key)) return undefined;
    const value = this.body[key];
    if (!Array.isArray(value)) throw this.refuse(`${key} is no list`);
    if (value.length > most) throw this.refuse(`${key} holds more than ${most}`);
    return value;
  }
}

export function onPage<T>(items: T[], { page, size }: { page: number; size: number }): T[] {
  return items.slice((page - 1) * size, page * size);
}
