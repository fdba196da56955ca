import { type ReactNode, useId } from "react";

type FormSectionProps = { title: ReactNode; description?: ReactNode; children: ReactNode };

/** One concern of a settings page: what it is on the left, its own form on the right. */
export function FormSection({ title, description, children }: FormSectionProps) {
  const id = useId();
  return (
    <section
      data-slot="form-section"
      aria-labelledby={id}
      className="grid gap-4 border-b py-6 last:border-b-0 md:grid-cols-[220px_minmax(0,1fr)] md:gap-8"
    >
      <div className="grid content-start gap-1">
        <h2 id={id} className="font-medium text-base">
          {title}
        </h2>
        {description ? <p className="text-muted-foreground">{description}</p> : null}
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  );
}
