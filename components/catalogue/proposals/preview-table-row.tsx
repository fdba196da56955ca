"use client";

import { useTranslations } from "next-intl";
import { ListCell } from "@/components/lists/list-cell";
import { ListRow } from "@/components/lists/list-row";
import { Status } from "@/components/ui/status";
import { CreateSkuButton } from "../create-sku-button";
import type { PreviewRow } from "./preview-row";

type PreviewTableRowProps = { row: PreviewRow; onSkuCreated: () => void };

export function PreviewTableRow({ row, onSkuCreated }: PreviewTableRowProps) {
  const t = useTranslations("catalogue.proposals");
  const { key, title, detail, wanted, tone, outcome, missingSku } = row;
  return (
    <ListRow id={key} name={title}>
      {row.row === null ? null : (
        <td className="col-start-1 row-start-1 min-w-6 self-start pt-0.5 text-muted-foreground sm:col-auto sm:row-auto">
          <span className="sr-only">{t("row")} </span>
          {row.row}
        </td>
      )}
      <ListCell narrow="title" note={detail} className="self-start pt-0.5">
        {title}
      </ListCell>
      <ListCell narrow="line" className="self-start pt-0.5 [&>div]:whitespace-normal [&>div]:break-words">
        {wanted || <span className="text-muted-foreground">–</span>}
      </ListCell>
      <td className="col-start-2 col-end-[-1] grid min-w-0 grid-cols-1 justify-items-start gap-1 self-start py-0.5 sm:col-auto sm:row-auto">
        {outcome.map((sentence) => (
          <Status
            key={sentence}
            tone={tone}
            className="items-start [&>span]:whitespace-normal [&>svg]:mt-0.5"
          >
            {sentence}
          </Status>
        ))}
        {missingSku ? <CreateSkuButton size="xs" {...missingSku} onCreated={onSkuCreated} /> : null}
      </td>
    </ListRow>
  );
}
