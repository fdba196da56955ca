"use client";

import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Section } from "@/components/orders/page/section";
import { cn } from "@/components/ui/cn";
import { Count } from "@/components/ui/count";
import { Link } from "@/components/ui/link";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { ApiOutputs } from "@/server/api/root";

const groups = ["ready", "held", "partly_shipped"] as const;
const spans = ["overdue", "today"] as const;

/** What has to go out of the door: by what stands in its way, and how late it is. Each figure is a list. */
export function MustLeave({ overview }: { overview: ApiOutputs["home"]["overview"] }) {
  const t = useTranslations("home.leaves");
  const { leaving, ready } = overview;
  const shown = groups.filter((group) => leaving[group].today > 0);
  const withTime = ready - leaving.ready.today;
  return (
    <Section title={t("title")}>
      {shown.length > 0 ? (
        <Table>
          <TableHeader>
            <tr>
              <TableHead>
                <span className="sr-only">{t("state")}</span>
              </TableHead>
              {spans.map((span) => (
                <TableHead key={span} className="text-right">
                  {t(span)}
                </TableHead>
              ))}
            </tr>
          </TableHeader>
          <TableBody>
            {shown.map((group) => (
              <TableRow key={group}>
                <TableCell>{t(group)}</TableCell>
                {spans.map((span) => (
                  <TableCell key={span} className="text-right">
                    <Figure
                      count={leaving[group][span]}
                      href={`/orders?state=${group}&leaves=${span}` as Route}
                      label={t("cell", { count: leaving[group][span], state: t(group), when: t(span) })}
                      isLate={span === "overdue"}
                    />
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      ) : (
        <p className="pt-2.5">{t("none")}</p>
      )}
      {withTime > 0 ? (
        <p className="pt-2.5 text-muted-foreground">
          <Link href="/orders?state=ready" className="hover:text-foreground hover:underline">
            {t("later", { count: withTime })}
          </Link>
        </p>
      ) : null}
    </Section>
  );
}

type FigureProps = { count: number; href: Route; label: string; isLate: boolean };

function Figure({ count, href, label, isLate }: FigureProps) {
  if (count === 0) return <Count value={0} className="text-muted-foreground" />;
  return (
    <Link
      href={href}
      aria-label={label}
      className={cn(
        "inline-block min-w-6 font-medium text-base hover:underline",
        isLate ? "text-danger" : "text-link",
      )}
    >
      <Count value={count} />
    </Link>
  );
}
