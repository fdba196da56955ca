"use client";

import { useTranslations } from "next-intl";
import type { Failure } from "@/components/forms/failure";
import { Button } from "@/components/ui/button";
import { SheetBody, SheetFooter } from "@/components/ui/sheet";
import type { MappingFileVerdict } from "@/domain/judge-mapping-file";
import { ProposalOptions } from "../proposals/proposal-options";
import { ProposalPreview } from "../proposals/proposal-preview";
import { SaveFailure } from "../proposals/save-failure";
import { SaveProposals } from "../proposals/save-proposals";
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
  const saving = useSaveProposals(verdict.proposals);
  const { choice, count, saved } = saving;
  const rows = useFileRows(choice)(typed, verdict);
  const left = rows.filter(({ group }) => group === "left_out").length;
  const trouble = saving.failure ?? checkFailure;
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
        <ProposalOptions proposals={verdict.proposals} choice={choice} onChange={saving.setChoice} />
        <ProposalPreview rows={rows} onSkuCreated={on.onCheckAgain} />
        {leftOut ? <div>{leftOut}</div> : null}
        {trouble ? (
          <SaveFailure
            failure={trouble}
            onLookAgain={() => {
              saving.forget();
              on.onCheckAgain();
            }}
          />
        ) : null}
      </SheetBody>
      <SheetFooter className="flex-wrap">
        <Button variant="ghost" onClick={on.onOtherFile}>
          {t("import.otherFile")}
        </Button>
        <SaveProposals
          saving={saving}
          isBusy={isChecking}
          leaving={left > 0 ? t("import.saveLeaving", { count, left }) : null}
        />
      </SheetFooter>
    </>
  );
}
