"use client";

import { useTranslations } from "next-intl";
import { Section } from "@/components/orders/page/section";
import type { ListedProblem } from "@/components/problems/problem-types";
import { Link } from "@/components/ui/link";
import type { ApiOutputs } from "@/server/api/root";
import { StuckProblem } from "./stuck-problem";
import { worstProblems } from "./worst-problems";

const shownProblems = 5;

type StuckProblemsProps = { problems: readonly ListedProblem[]; overview: ApiOutputs["home"]["overview"] };

/** The causes that hold most orders, each with what mends it. */
export function StuckProblems({ problems, overview }: StuckProblemsProps) {
  const t = useTranslations("home.stuck");
  const worst = worstProblems(problems, shownProblems);
  return (
    <Section
      title={t("title")}
      action={
        problems.length > shownProblems ? (
          <Link href="/problems" className="text-link hover:underline">
            {t("all", { count: problems.length })}
          </Link>
        ) : null
      }
    >
      {worst.length === 0 ? <p className="pt-2.5">{t("none")}</p> : null}
      <ul className="divide-y">
        {worst.map((problem) => (
          <StuckProblem key={problem.id} problem={problem} />
        ))}
      </ul>
      {overview.unconfirmed > 0 ? (
        <p className="pt-2.5 text-muted-foreground">
          <Link href="/shipments?state=unconfirmed" className="hover:text-foreground hover:underline">
            {t("unconfirmed", { count: overview.unconfirmed })}
          </Link>
        </p>
      ) : null}
    </Section>
  );
}
