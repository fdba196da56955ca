import { CircleAlert, CircleCheck, Info, type LucideIcon, OctagonAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { type Tone, toneSurface, toneText } from "./tone";

const icons: Record<Tone, LucideIcon> = {
  danger: OctagonAlert,
  warning: CircleAlert,
  success: CircleCheck,
  info: Info,
  neutral: Info,
};

type AlertProps = {
  tone?: Tone;
  /** What happened. */
  title: ReactNode;
  /** What it means, and what to do. */
  children?: ReactNode;
  action?: ReactNode;
  /** Set when it appears after the page: it is then read out at once. */
  isLive?: boolean;
  className?: string;
};

export function Alert({ tone = "info", title, children, action, isLive, className }: AlertProps) {
  const Icon = icons[tone];
  return (
    <div
      role={isLive ? "alert" : undefined}
      data-slot="alert"
      className={cn(
        "flex flex-wrap items-start gap-x-3 gap-y-2 rounded-md border px-3 py-2.5",
        toneSurface[tone],
        className,
      )}
    >
      <Icon aria-hidden className={cn("mt-0.5 size-4 shrink-0", toneText[tone])} />
      <div className="min-w-48 flex-1">
        <p className="font-medium">{title}</p>
        {children ? <div className="text-foreground/85">{children}</div> : null}
      </div>
      {action ? <div className="flex shrink-0 items-center gap-2">{action}</div> : null}
    </div>
  );
}
