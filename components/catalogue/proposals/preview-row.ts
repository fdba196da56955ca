import type { Tone } from "@/components/ui/tone";

export const previewGroups = ["new", "replaces", "unchanged", "left_out"] as const;
export type PreviewGroup = (typeof previewGroups)[number];

/** One line of the preview: what was asked, and what comes of it. */
export type PreviewRow = {
  key: string;
  /** In the file; null where there is none. */
  row: number | null;
  title: string;
  /** By which the variant is found on the marketplace. */
  detail: string;
  /** "2 × MUG". */
  wanted: string;
  group: PreviewGroup;
  tone: Tone;
  /** What comes of it, each reason a sentence. */
  outcome: string[];
  /** The code that names no SKU yet. */
  missingSku: { code: string; name: string } | null;
};

/** The part of a row that is not what was asked, but what comes of it. */
export type PreviewOutcome = Pick<PreviewRow, "group" | "tone" | "outcome">;

export const groupSizes = (rows: readonly PreviewRow[]): Record<PreviewGroup, number> => {
  const sizes = { new: 0, replaces: 0, unchanged: 0, left_out: 0 };
  for (const { group } of rows) sizes[group] += 1;
  return sizes;
};
