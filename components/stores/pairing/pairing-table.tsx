"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Table, TableBody, TableHead, TableHeader } from "@/components/ui/table";
import { chosenPair, isNotable, type PairingScope, type TouchedPairs } from "./pairing-draft";
import { PairingTableRow } from "./pairing-table-row";

type PairingTableProps = {
  scope: PairingScope;
  touched: TouchedPairs;
  onTouch: (key: string, providerId: string | null) => void;
};

/** One list of the marketplace. Carriers without a pair or a likely one stay folded away. */
export function PairingTable({ scope, touched, onTouch }: PairingTableProps) {
  const t = useTranslations("stores.pairing");
  const [showsAll, setShowsAll] = useState(false);
  const shown = scope.rows.filter((row) => showsAll || isNotable(row, touched));
  const hidden = scope.rows.length - shown.length;
  return (
    <section className="grid gap-1" aria-label={scope.name}>
      <h2 className="font-medium text-base">
        {scope.name}{" "}
        <span className="font-normal text-muted-foreground text-sm">
          {t("inList", { count: scope.providers.length })}
        </span>
      </h2>
      {shown.length > 0 ? (
        <Table>
          <TableHeader>
            <tr>
              <TableHead className="w-2/5">{t("carrier")}</TableHead>
              <TableHead>{t("provider")}</TableHead>
            </tr>
          </TableHeader>
          <TableBody>
            {shown.map((row) => (
              <PairingTableRow
                key={row.key}
                row={row}
                providers={scope.providers}
                value={chosenPair(row, touched)}
                onChange={(providerId) => onTouch(row.key, providerId)}
              />
            ))}
          </TableBody>
        </Table>
      ) : (
        <p className="py-2 text-muted-foreground">{t("noneLikely")}</p>
      )}
      {hidden > 0 ? (
        <Button variant="ghost" size="sm" className="w-fit" onClick={() => setShowsAll(true)}>
          {t("showAll", { count: hidden })}
        </Button>
      ) : null}
    </section>
  );
}
