import { ChevronRight } from "lucide-react";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { Link } from "@/components/ui/link";

type BreadcrumbProps = { items: { label: string; href: Route }[] };

/** The way up from the page whose title follows; the page itself is not repeated. */
export function Breadcrumb({ items }: BreadcrumbProps) {
  const t = useTranslations("navigation");
  return (
    <nav data-slot="breadcrumb" aria-label={t("breadcrumb")} className="min-w-0">
      <ol className="flex min-w-0 items-center gap-1 text-muted-foreground">
        {items.map((item) => (
          <Fragment key={item.href}>
            <li className="min-w-0 truncate">
              <Link href={item.href} className="rounded-sm transition-colors hover:text-foreground">
                {item.label}
              </Link>
            </li>
            <li aria-hidden>
              <ChevronRight className="size-3.5" />
            </li>
          </Fragment>
        ))}
      </ol>
    </nav>
  );
}
