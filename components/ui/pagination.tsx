import { ChevronLeft, ChevronRight } from "lucide-react";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { Button } from "./button";

type PaginationProps = {
  previousHref: Route | null;
  nextHref: Route | null;
  /** What this page shows: "50 of 4,312". */
  children?: ReactNode;
};

/** Steps by cursor. There are no page numbers: orders keep arriving, and page 7 would not stay page 7. */
export function Pagination({ previousHref, nextHref, children }: PaginationProps) {
  const t = useTranslations("lists");
  if (!previousHref && !nextHref && !children) return null;
  return (
    <nav
      data-slot="pagination"
      aria-label={t("pages")}
      className="flex items-center justify-between gap-2 py-3"
    >
      <span className="text-muted-foreground">{children}</span>
      <span className="flex gap-1">
        <Step href={previousHref} rel="prev">
          <ChevronLeft />
          {t("previousPage")}
        </Step>
        <Step href={nextHref} rel="next">
          {t("nextPage")}
          <ChevronRight />
        </Step>
      </span>
    </nav>
  );
}

function Step({ href, rel, children }: { href: Route | null; rel: "prev" | "next"; children: ReactNode }) {
  if (!href) {
    return (
      <Button size="sm" disabled>
        {children}
      </Button>
    );
  }
  return (
    <Button asChild size="sm">
      <Link href={href} rel={rel}>
        {children}
      </Link>
    </Button>
  );
}
