import type { ReactNode } from "react";

type PageHeaderProps = {
  title: ReactNode;
  /** A Breadcrumb, above the title. */
  breadcrumb?: ReactNode;
  /** A Status or Deadline beside the title. */
  detail?: ReactNode;
  actions?: ReactNode;
};

export function PageHeader({ title, breadcrumb, detail, actions }: PageHeaderProps) {
  return (
    <header data-slot="page-header" className="grid gap-1 pt-4 pb-3">
      {breadcrumb}
      <div className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-2">
        <h1 className="min-w-0 break-words font-semibold text-xl tracking-tight">{title}</h1>
        {detail ? <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">{detail}</div> : null}
        {actions ? <div className="ml-auto flex items-center gap-2">{actions}</div> : null}
      </div>
    </header>
  );
}
