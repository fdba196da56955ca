"use client";

import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import { Spinner } from "@/components/ui/spinner";
import { Status } from "@/components/ui/status";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { Store } from "../store-types";
import { useStoreFailureText } from "../use-store-failure-text";

type Pull = Store["pulls"][number];

/** What a pull may have found, in the order in which it matters. */
const pullFindings = ["imported", "changed", "leftOut", "unreadable"] as const;

/** The last times the marketplace was asked, and what each found. */
export function PullTable({ pulls }: { pulls: Pull[] }) {
  const t = useTranslations("stores.pulls");
  if (pulls.length === 0) return <p className="text-muted-foreground">{t("none")}</p>;
  return (
    <Table>
      <TableHeader>
        <tr>
          <TableHead>{t("started")}</TableHead>
          <TableHead>{t("kind")}</TableHead>
          <TableHead>{t("found")}</TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {pulls.map((pull) => (
          <TableRow key={pull.id}>
            <TableCell className="whitespace-nowrap">
              <DateTime at={pull.startedAt} />
            </TableCell>
            <TableCell className="whitespace-nowrap">
              {t(`kinds.${pull.kind}`)}
              <PullPeriod pull={pull} />
            </TableCell>
            <TableCell>
              <PullResult pull={pull} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** Of an import, which days it was about; other pulls go by where the last one ended. */
function PullPeriod({ pull: { kind, windowFrom, windowTo } }: { pull: Pull }) {
  if (kind !== "import" && kind !== "backfill") return null;
  return (
    <span className="block text-muted-foreground">
      <DateTime at={windowFrom} format="day" /> –{" "}
      <DateTime at={new Date(windowTo.getTime() - 1)} format="day" />
    </span>
  );
}

function PullResult({ pull }: { pull: Pull }) {
  const t = useTranslations("stores.pulls");
  const storeFailureText = useStoreFailureText();
  const { failure, finishedAt } = pull;
  if (failure) return <Status tone="danger">{storeFailureText(failure)}</Status>;
  const found = pullFindings.filter((finding) => pull[finding] > 0);
  const parts = found.map((finding) => t(finding, { count: pull[finding] }));
  return (
    <span className="flex items-center gap-2">
      {finishedAt ? null : <Spinner className="text-info" />}
      <span>
        {parts.join(", ")}
        {finishedAt ? null : ` ${t("running")}`}
        {finishedAt && found.length === 0 ? (
          <span className="text-muted-foreground">{t("nothing")}</span>
        ) : null}
      </span>
    </span>
  );
}
