import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

type EmptyStateProps = {
  icon?: LucideIcon;
  /** What will appear here. */
  title: ReactNode;
  children?: ReactNode;
  /** The next step. */
  action?: ReactNode;
  className?: string;
};

export function EmptyState({ icon: Icon, title, children, action, className }: EmptyStateProps) {
  return (
    <div
      data-slot="empty-state"
      className={cn("mx-auto grid max-w-md justify-items-center gap-3 px-4 py-16 text-center", className)}
    >
      {Icon ? <Icon aria-hidden className="size-5 text-muted-foreground" /> : null}
      <div className="grid gap-1">
        <h2 className="font-medium text-base">{title}</h2>
        {children ? <div className="text-balance text-base text-muted-foreground">{children}</div> : null}
      </div>
      {action ? <div className="flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  );
}
