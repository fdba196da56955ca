"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useTRPC } from "@/components/api/client";
import { LoadFailed } from "@/components/stores/load-failed";
import { Button } from "@/components/ui/button";
import { SheetBody, SheetFooter } from "@/components/ui/sheet";
import { Skeleton } from "@/components/ui/skeleton";
import type { JudgedCopy } from "@/domain/judge-mapping-copy";
import type { MappingProposal } from "@/domain/mapping-proposal";
import { firstChoice, isWritten, standingOf } from "../proposals/choose-proposals";
import { ProposalOptions } from "../proposals/proposal-options";
import { ProposalPreview } from "../proposals/proposal-preview";
import { SaveFailure } from "../proposals/save-failure";
import { SavedProposals } from "../proposals/saved-proposals";
import { useSaveProposals } from "../proposals/use-save-proposals";
import { useCopyRows } from "./use-copy-rows";

type CopyPreviewProps = {
  storeId: string;
  source: { id: string; name: string };
  onClose: () => void;
  /** The choice of stores, above the rows. */
  children: ReactNode;
};

/** What would be copied and what not, and why; then what was. */
export function CopyPreview({ storeId, source, onClose, children }: CopyPreviewProps) {
  const t = useTranslations("catalogue");
  const trpc = useTRPC();
  const [choice, setChoice] = useState(firstChoice);
  const query = useQuery(trpc.catalogue.previewMappingCopy.queryOptions({ storeId, fromStoreId: source.id }));
  const { save, saved, isPending, failure, forget } = useSaveProposals();
  const judged: readonly JudgedCopy[] = query.data?.rows ?? [];
  const rows = useCopyRows(choice, source.name)(judged);
  const proposals = judged.flatMap(({ proposal }): MappingProposal[] => (proposal ? [proposal] : []));
  const chosen = proposals.filter((proposal) => isWritten(standingOf(proposal, choice)));
  const left = rows.length - chosen.length;

  if (saved) {
    return (
      <SheetBody>
        <SavedProposals
          saved={saved}
          action={
            <Button size="sm" variant="primary" onClick={onClose}>
              {t("proposals.done")}
            </Button>
          }
        />
      </SheetBody>
    );
  }
  return (
    <>
      <SheetBody className="grid grid-cols-1 content-start gap-4">
        {children}
        {query.isError ? <LoadFailed query={query} /> : null}
        {query.isPending ? <Skeleton className="h-40" /> : null}
        <ProposalOptions proposals={proposals} choice={choice} onChange={setChoice} />
        {rows.length > 0 ? <ProposalPreview rows={rows} onSkuCreated={() => void query.refetch()} /> : null}
        {query.data && query.data.more > 0 ? (
          <p className="text-muted-foreground">{t("copy.more", { count: query.data.more })}</p>
        ) : null}
        {failure ? (
          <SaveFailure
            failure={failure}
            onLookAgain={() => {
              forget();
              void query.refetch();
            }}
          />
        ) : null}
      </SheetBody>
      <SheetFooter>
        <Button
          variant="primary"
          isPending={isPending}
          disabled={chosen.length === 0}
          onClick={() => save(chosen, choice.unusual)}
        >
          {left > 0 && chosen.length > 0
            ? t("copy.saveLeaving", { count: chosen.length, left })
            : t("proposals.save", { count: chosen.length })}
        </Button>
      </SheetFooter>
    </>
  );
}
