import type { ReactNode } from "react";

type MessagePageProps = { title: ReactNode; children: ReactNode; actions?: ReactNode; footer?: ReactNode };

/** A page that has only something to say: not found, failed, signed out. */
export function MessagePage({ title, children, actions, footer }: MessagePageProps) {
  return (
    <div data-slot="message-page" className="mx-auto grid min-h-[70dvh] max-w-md content-center gap-4 px-4">
      <h1 className="font-semibold text-xl">{title}</h1>
      <div className="grid gap-2 text-base text-muted-foreground">{children}</div>
      {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
      {footer}
    </div>
  );
}
