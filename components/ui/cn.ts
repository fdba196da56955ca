import { type ClassValue, clsx } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

// Our own text sizes, so that a later one replaces an earlier one instead of being taken for a colour.
const merge = extendTailwindMerge({ extend: { classGroups: { "font-size": [{ text: ["2xs"] }] } } });

export function cn(...inputs: ClassValue[]): string {
  return merge(clsx(inputs));
}
