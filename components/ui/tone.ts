/** What a colour means: `danger` holds money up, `warning` needs somebody today, `success` is done, `info` moves by itself. */
export type Tone = "danger" | "warning" | "success" | "info" | "neutral";

export const toneText: Record<Tone, string> = {
  danger: "text-danger",
  warning: "text-warning",
  success: "text-success",
  info: "text-info",
  neutral: "text-muted-foreground",
};

export const toneSurface: Record<Tone, string> = {
  danger: "border-danger-border bg-danger-surface",
  warning: "border-warning-border bg-warning-surface",
  success: "border-success-border bg-success-surface",
  info: "border-info-border bg-info-surface",
  neutral: "border-border bg-muted",
};
