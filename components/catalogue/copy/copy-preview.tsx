"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useTRPC } from "@/components/api/client";
import { LoadFailed } from "@/components/stores/load-failed";
import { Button } from "@/components/ui/button";
import { SheetBody, SheetFooter } from "@/components/ui/sheet";
import { Skeleton } from "@/components/ui/skeleton";
import type { JudgedCopy } from "@/domain/judge-mapping-copy";
import type { MappingProposal } from "@/domain/mapping-proposal";
import { ProposalOptions } from "../proposals/proposal-options";
import { ProposalPreview } from "../proposals/proposal-preview";
import { SaveFailure } from "../proposals/save-failure";
import { SaveProposals } from "../proposals/save-proposals";
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
  const query = useQuery(trpc.catalogue.previewMappingCopy.queryOptions({ storeId, fromStoreId: source.id }));
  const judged: readonly JudgedCopy[] = query.data?.rows ?? [];
  const proposals = judged.flatMap(({ proposal }): MappingProposal[] => (proposal ? [proposal] : []));
  const saving = useSaveProposals(proposals);
  const { choice, count, saved, failure } = saving;
  const rows = useCopyRows(choice, source.name)(judged);
  const left = rows.length - count;

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
        <ProposalOptions proposals={proposals} choice={choice} onChange={saving.setChoice} />
        {rows.length > 0 ? <ProposalPreview rows={rows} onSkuCreated={() => void query.refetch()} /> : null}
        {query.data && query.data.more > 0 ? (
          <p className="text-muted-foreground">{t("copy.more", { count: query.data.more })}</p>
        ) : null}
        {failure ? (
          <SaveFailure
            failure={failure}
            onLookAgain={() => {
              saving.forget();
              void query.refetch();
            }}
          />
        ) : null}
      </SheetBody>
      <SheetFooter>
        <SaveProposals saving={saving} leaving={left > 0 ? t("copy.saveLeaving", { count, left }) : null} />
      </SheetFooter>
    </>
  );
}
