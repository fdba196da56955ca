"use client";

import { Upload } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";

type ChooseFileProps = { isReading: boolean; onChoose: (file: File) => void };

/** A press on the button, or a file dropped on the area around it. */
export function ChooseFile({ isReading, onChoose }: ChooseFileProps) {
  const t = useTranslations("catalogue.import");
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const helpId = useId();
  const choose = (files: FileList | null) => {
    const [file] = files ?? [];
    if (file) onChoose(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first.
    <div
      className={cn(
        "flex flex-wrap items-center gap-x-3 gap-y-2 rounded-md border border-dashed px-3 py-4 transition-colors",
        isOver && "border-ring bg-accent",
      )}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        choose(event.dataTransfer.files);
      }}
    >
      <input
        ref={input}
        type="file"
        accept=".csv,.txt,.tsv,text/csv,text/plain"
        aria-label={t("file")}
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => {
          choose(event.target.files);
          // So that the same file, mended meanwhile, can be chosen again.
          event.target.value = "";
        }}
      />
      <Button
        variant="primary"
        aria-describedby={helpId}
        isPending={isReading}
        onClick={() => input.current?.click()}
      >
        <Upload />
        {t("choose")}
      </Button>
      <p id={helpId} className="text-muted-foreground">
        {t("chooseHelp")}
      </p>
    </div>
  );
}
