"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useFailureText } from "@/components/forms/use-failure-text";
import { Alert } from "@/components/ui/alert";
import { SheetBody } from "@/components/ui/sheet";
import { CopyHint } from "../copy/copy-hint";
import { ProposalSheet } from "../proposals/proposal-sheet";
import { StoreChoice } from "../store-choice";
import { useChosenStore } from "../use-chosen-store";
import { FileRefusalAlert } from "./file-refusal-alert";
import { ImportPreview } from "./import-preview";
import { ImportSteps } from "./import-steps";
import { useMappingFile } from "./use-mapping-file";

type ImportMappingsProps = { onClose: () => void; onCopy: () => void };

/** Mappings of one store from a spreadsheet: the template, the file, every row before anything is written. */
export function ImportMappings({ onClose, onCopy }: ImportMappingsProps) {
  const t = useTranslations("catalogue");
  const { stores, store, choose } = useChosenStore();
  const choice = (
    <StoreChoice
      label={t("map.store")}
      help={t("import.storeHelp")}
      stores={stores}
      value={store?.id ?? null}
      onChange={choose}
    />
  );
  return (
    <ProposalSheet title={t("import.title")} onClose={onClose}>
      {store ? (
        // A file belongs to the store that it was chosen for.
        <ImportToStore key={store.id} store={store} onClose={onClose} onCopy={onCopy}>
          {choice}
        </ImportToStore>
      ) : (
        <SheetBody>{choice}</SheetBody>
      )}
    </ProposalSheet>
  );
}

type ImportToStoreProps = ImportMappingsProps & {
  store: { id: string; name: string };
  children: ReactNode;
};

function ImportToStore({ store, children, onClose, onCopy }: ImportToStoreProps) {
  const failureText = useFailureText();
  const file = useMappingFile(store.id);
  if (file.verdict) {
    return (
      <ImportPreview
        store={store.name}
        typed={file.rows}
        verdict={file.verdict}
        isChecking={file.isChecking}
        checkFailure={file.failure}
        onCheckAgain={file.checkAgain}
        onOtherFile={file.forget}
        onClose={onClose}
      />
    );
  }
  return (
    <SheetBody className="grid content-start gap-5">
      {children}
      <CopyHint storeId={store.id} onOpen={onCopy} />
      <ImportSteps
        storeId={store.id}
        isReading={file.isChecking}
        onChoose={(chosen) => void file.take(chosen)}
      />
      {file.refusal ? <FileRefusalAlert refusal={file.refusal} /> : null}
      {file.failure ? <Alert tone="danger" isLive title={failureText(file.failure)} /> : null}
    </SheetBody>
  );
}
