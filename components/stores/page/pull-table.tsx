"use client";

import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import { Spinner } from "@/components/ui/spinner";
import { Status } from "@/components/ui/status";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { Store } from "../store-types";
import { useFoundText } from "../use-found-text";
import { useStoreFailureText } from "../use-store-failure-text";

type Pull = Store["pulls"][number];

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
  const foundText = useFoundText();
  const { failure, finishedAt } = pull;
  if (failure) return <Status tone="danger">{storeFailureText(failure)}</Status>;
  const found = finishedAt || pull.seen > 0 ? [foundText(pull)] : [];
  return (
    <span className="flex items-center gap-2">
      {finishedAt ? null : <Spinner className="text-info" />}
      <span>{[...found, ...(finishedAt ? [] : [t("running")])].join(", ")}</span>
    </span>
  );
}
