"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Failure } from "@/components/forms/failure";
import { Button } from "@/components/ui/button";
import { SheetBody, SheetFooter } from "@/components/ui/sheet";
import type { MappingFileVerdict } from "@/domain/judge-mapping-file";
import { firstChoice, isWritten, standingOf } from "../proposals/choose-proposals";
import { ProposalOptions } from "../proposals/proposal-options";
import { ProposalPreview } from "../proposals/proposal-preview";
import { SaveFailure } from "../proposals/save-failure";
import { SavedProposals } from "../proposals/saved-proposals";
import { useSaveProposals } from "../proposals/use-save-proposals";
import { DownloadLeftOut } from "./download-left-out";
import type { TypedRow } from "./read-mapping-file";
import { useFileRows } from "./use-file-rows";

type ImportPreviewProps = {
  store: string;
  typed: readonly TypedRow[];
  verdict: MappingFileVerdict;
  isChecking: boolean;
  /** Why the rows could not be looked at once more. */
  checkFailure: Failure | null;
  onCheckAgain: () => void;
  onOtherFile: () => void;
  onClose: () => void;
};

/** What the file would do, row by row; then what it did. */
export function ImportPreview({
  store,
  typed,
  verdict,
  isChecking,
  checkFailure,
  ...on
}: ImportPreviewProps) {
  const t = useTranslations("catalogue");
  const [choice, setChoice] = useState(firstChoice);
  const { save, saved, isPending, failure, forget } = useSaveProposals();
  const rows = useFileRows(choice)(typed, verdict);
  const chosen = verdict.proposals.filter((proposal) => isWritten(standingOf(proposal, choice)));
  const left = rows.filter(({ group }) => group === "left_out").length;
  const trouble = failure ?? checkFailure;
  const leftOut = left > 0 ? <DownloadLeftOut typed={typed} rows={rows} store={store} /> : null;

  if (saved) {
    return (
      <SheetBody>
        <SavedProposals
          saved={saved}
          action={
            <>
              <Button size="sm" variant="primary" onClick={on.onClose}>
                {t("proposals.done")}
              </Button>
              {leftOut}
            </>
          }
        >
          {left > 0 ? <p>{t("import.leftOut", { count: left })}</p> : null}
        </SavedProposals>
      </SheetBody>
    );
  }
  return (
    <>
      <SheetBody className="grid grid-cols-1 content-start gap-4">
        <ProposalOptions proposals={verdict.proposals} choice={choice} onChange={setChoice} />
        <ProposalPreview rows={rows} onSkuCreated={on.onCheckAgain} />
        {leftOut ? <div>{leftOut}</div> : null}
        {trouble ? (
          <SaveFailure
            failure={trouble}
            onLookAgain={() => {
              forget();
              on.onCheckAgain();
            }}
          />
        ) : null}
      </SheetBody>
      <SheetFooter className="flex-wrap">
        <Button variant="ghost" onClick={on.onOtherFile}>
          {t("import.otherFile")}
        </Button>
        <Button
          variant="primary"
          isPending={isPending || isChecking}
          disabled={chosen.length === 0}
          onClick={() => save(chosen, choice.unusual)}
        >
          {left > 0 && chosen.length > 0
            ? t("import.saveLeaving", { count: chosen.length, left })
            : t("proposals.save", { count: chosen.length })}
        </Button>
      </SheetFooter>
    </>
  );
}
