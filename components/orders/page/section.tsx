import { type ReactNode, useId } from "react";

type SectionProps = { title: ReactNode; action?: ReactNode; children: ReactNode };

/** One part of an order's page: a quiet title over a hairline, no box. */
export function Section({ title, action, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="min-w-0">
      <div className="flex min-h-8 items-center gap-2 border-b">
        <h2 id={id} className="flex-1 font-medium">
          {title}
        </h2>
        {action}
      </div>
      {children}
    </section>
  );
}
