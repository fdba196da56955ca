"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useTRPC } from "@/components/api/client";
import { LoadFailed } from "@/components/stores/load-failed";
import { EmptyState } from "@/components/ui/empty-state";
import { SheetBody, SheetDescription } from "@/components/ui/sheet";
import { Skeleton } from "@/components/ui/skeleton";
import { ProposalSheet } from "../proposals/proposal-sheet";
import { StoreChoice } from "../store-choice";
import { useChosenStore } from "../use-chosen-store";
import { CopyPreview } from "./copy-preview";

type CopyMappingsProps = {
  /** null is the store that helps most. */
  fromStoreId: string | null;
  onChooseFrom: (storeId: string) => void;
  onClose: () => void;
};

/** Mappings of one store as those of another of its marketplace; each keeps its own afterwards. */
export function CopyMappings({ fromStoreId, onChooseFrom, onClose }: CopyMappingsProps) {
  const t = useTranslations("catalogue.copy");
  const { stores, store, choose } = useChosenStore();
  const target = <StoreChoice label={t("to")} stores={stores} value={store?.id ?? null} onChange={choose} />;
  return (
    <ProposalSheet title={t("title")} onClose={onClose}>
      {store ? (
        <CopyToStore
          key={store.id}
          store={store}
          fromStoreId={fromStoreId}
          onChooseFrom={onChooseFrom}
          onClose={onClose}
        >
          {target}
        </CopyToStore>
      ) : (
        <SheetBody>{target}</SheetBody>
      )}
    </ProposalSheet>
  );
}

type CopyToStoreProps = CopyMappingsProps & {
  store: { id: string; name: string };
  children: ReactNode;
};

function CopyToStore({ store, fromStoreId, onChooseFrom, onClose, children }: CopyToStoreProps) {
  const t = useTranslations("catalogue.copy");
  const trpc = useTRPC();
  const query = useQuery(trpc.catalogue.mappingSources.queryOptions({ storeId: store.id }));
  const sources = (query.data?.sources ?? []).map(({ storeId, name, copyable }) => ({
    id: storeId,
    name,
    detail: t("fits", { count: copyable }),
  }));
  const source = sources.find(({ id }) => id === fromStoreId) ?? sources[0];
  if (query.data && source) {
    return (
      <CopyPreview key={fromStoreId} storeId={store.id} source={source} onClose={onClose}>
        <SheetDescription>{t("help")}</SheetDescription>
        <div className="grid gap-4 sm:grid-cols-2">
          <StoreChoice label={t("from")} stores={sources} value={source.id} onChange={onChooseFrom} />
          {children}
        </div>
        {query.data.unmapped === 0 ? (
          <EmptyState title={t("allMapped", { store: store.name })} className="py-8" />
        ) : null}
      </CopyPreview>
    );
  }
  return (
    <SheetBody className="grid content-start gap-4">
      {children}
      {query.isError ? <LoadFailed query={query} /> : null}
      {query.isPending ? <Skeleton className="h-40" /> : null}
      {query.data ? (
        <EmptyState title={t("noSource")} className="py-8">
          {t("noSourceHelp")}
        </EmptyState>
      ) : null}
    </SheetBody>
  );
}
