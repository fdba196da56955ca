"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ChooseFile } from "./choose-file";
import { DownloadTemplate } from "./download-template";

type ImportStepsProps = { storeId: string; isReading: boolean; onChoose: (file: File) => void };

export function ImportSteps({ storeId, isReading, onChoose }: ImportStepsProps) {
  const t = useTranslations("catalogue.import");
  return (
    <ol className="grid gap-6">
      <Step title={t("templateTitle")} help={t("templateHelp")}>
        <DownloadTemplate storeId={storeId} />
      </Step>
      <Step title={t("fillTitle")} help={t("fillHelp")}>
        <p className="text-muted-foreground">{t("combinationHelp")}</p>
      </Step>
      <Step title={t("fileTitle")} help={t("fileHelp")}>
        <ChooseFile isReading={isReading} onChoose={onChoose} />
      </Step>
    </ol>
  );
}

function Step({ title, help, children }: { title: string; help: string; children: ReactNode }) {
  return (
    <li className="grid gap-2">
      <h3 className="font-medium">{title}</h3>
      <p className="text-muted-foreground">{help}</p>
      {children}
    </li>
  );
}
