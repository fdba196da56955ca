"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Status } from "@/components/ui/status";
import { TableCell, TableRow } from "@/components/ui/table";
import { carriers } from "@/domain/carriers";
import { ProviderPicker } from "../provider-picker";
import type { PairingRow } from "./pairing-draft";

type PairingTableRowProps = {
  row: PairingRow;
  providers: { id: string; name: string }[];
  value: string | null;
  onChange: (providerId: string | null) => void;
};

export function PairingTableRow({ row, providers, value, onChange }: PairingTableRowProps) {
  const id = useId();
  return (
    <TableRow>
      <TableCell>
        <span id={id} className="block font-medium">
          {carriers[row.carrier]}
        </span>
        <PairState row={row} value={value} />
      </TableCell>
      <TableCell className="min-w-44">
        <ProviderPicker aria-labelledby={id} providers={providers} value={value} onChange={onChange} />
      </TableCell>
    </TableRow>
  );
}

function PairState({ row, value }: { row: PairingRow; value: string | null }) {
  const t = useTranslations("stores.pairing");
  if (row.vanished && value === row.paired) {
    return (
      <Status tone="warning" className="text-xs">
        {t("vanishedShort", { provider: row.vanished })}
      </Status>
    );
  }
  if (value !== row.paired) {
    return (
      <Status tone="info" className="text-xs">
        {value === null ? t("willUnpair") : value === row.suggested ? t("suggestedShort") : t("willPair")}
      </Status>
    );
  }
  return value === null ? null : (
    <Status tone="success" className="text-xs">
      {t("paired")}
    </Status>
  );
}
