"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import { groupSizes, type PreviewGroup, type PreviewRow, previewGroups } from "./preview-row";
import { PreviewTable } from "./preview-table";

const pageSize = 100;

type ProposalPreviewProps = {
  rows: readonly PreviewRow[];
  onSkuCreated: () => void;
};

/** Every row with what comes of it, all of them or one kind at a time. */
export function ProposalPreview({ rows, onSkuCreated }: ProposalPreviewProps) {
  const t = useTranslations("catalogue.proposals");
  const format = useFormatter();
  const [group, setGroup] = useState<PreviewGroup | "all">("all");
  const [shown, setShown] = useState(pageSize);
  const sizes = { all: rows.length, ...groupSizes(rows) };
  const open = sizes[group] > 0 ? group : "all";
  const inGroup = open === "all" ? rows : rows.filter((row) => row.group === open);
  return (
    // The sheet has a colour of its own, and its padding lies above what sticks to its top.
    <div className="[&_[data-slot=list-head]]:-top-4 [&_[data-slot=list-head]]:bg-popover">
      <Tabs
        value={open}
        onValueChange={(next) => {
          setGroup(next as PreviewGroup | "all");
          setShown(pageSize);
        }}
      >
        <TabsList aria-label={t("groups")}>
          {(["all", ...previewGroups] as const)
            .filter((each) => each === "all" || sizes[each] > 0)
            .map((each) => (
              <TabsTrigger key={each} value={each}>
                {t(`group.${each}`)}
                <span className="font-normal text-muted-foreground text-xs">
                  {format.number(sizes[each], "count")}
                </span>
              </TabsTrigger>
            ))}
        </TabsList>
        <TabsContent value={open} className="pt-0">
          <PreviewTable rows={inGroup.slice(0, shown)} onSkuCreated={onSkuCreated} />
          {inGroup.length > shown ? (
            <Button size="sm" className="mt-3" onClick={() => setShown(shown + pageSize)}>
              {t("more", { count: Math.min(pageSize, inGroup.length - shown) })}
            </Button>
          ) : null}
        </TabsContent>
      </Tabs>
    </div>
  );
}
