import type { ReactNode } from "react";

export function EntryHeading({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="grid gap-1.5 pb-6">
      <h1 className="font-semibold text-xl tracking-tight">{title}</h1>
      {children ? (
        <div className="grid gap-2 text-pretty text-base text-muted-foreground">{children}</div>
      ) : null}
    </div>
  );
}
