"use client";

import type { ReactNode } from "react";
import { SidePanel } from "@/components/shell/side-panel";
import type { Guide } from "./guides";
import { HelpLine } from "./help-line";

type HelpedPanelProps = {
  title: string;
  onClose: () => void;
  guide: Guide;
  /** What a question about it takes along; never tokens or buyer data. */
  details: Record<string, string | undefined>;
  children: ReactNode;
};

/** A panel in which one thing is mended, with help at its foot. */
export function HelpedPanel({ title, onClose, guide, details, children }: HelpedPanelProps) {
  return (
    <SidePanel isOpen onClose={onClose} title={title}>
      <div className="grid gap-5">
        {children}
        <HelpLine title={title} guide={guide} details={details} />
      </div>
    </SidePanel>
  );
}
