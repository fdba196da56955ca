import {
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleDot,
  type LucideIcon,
  OctagonAlert,
} from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { type Tone, toneText } from "./tone";

const icons: Record<Tone, LucideIcon> = {
  danger: OctagonAlert,
  warning: CircleAlert,
  success: CircleCheck,
  info: CircleDot,
  neutral: CircleDashed,
};

type StatusProps = { tone: Tone; children: ReactNode; icon?: LucideIcon; className?: string };

/** A state: an icon whose shape differs by tone, and the word. Never the colour alone. */
export function Status({ tone, children, icon, className }: StatusProps) {
  const Icon = icon ?? icons[tone];
  return (
    <span
      data-slot="status"
      data-tone={tone}
      className={cn("inline-flex min-w-0 items-center gap-1.5 align-top", className)}
    >
      <Icon aria-hidden className={cn("size-3.5 shrink-0", toneText[tone])} />
      <span className={cn("truncate", tone === "neutral" ? "text-muted-foreground" : "text-foreground")}>
        {children}
      </span>
    </span>
  );
}
