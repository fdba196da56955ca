"use client";

import { CircleHelp, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { HelpLine } from "@/components/help/help-line";
import { Page } from "@/components/shell/page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { WizardRail, type WizardRailProps } from "./wizard-rail";

type WizardFrameProps = WizardRailProps & {
  question: ReactNode;
  lead?: ReactNode;
  why?: string;
  /** What the reason is called, where nothing is asked. */
  whyTitle?: string;
  /** What people get wrong here, before they do. */
  mistake?: string;
  /** What a question about this step takes along. */
  details?: Record<string, string | undefined>;
  /** Whose order rules may be read here, once it is chosen. */
  marketplace?: string | undefined;
  children: ReactNode;
};

/** One question a screen: progress on the left, the question in the middle, its reason beside it. */
export function WizardFrame({
  question,
  lead,
  why,
  whyTitle,
  mistake,
  details,
  marketplace,
  children,
  ...rail
}: WizardFrameProps) {
  const t = useTranslations("stores");
  const heading = useRef<HTMLHeadingElement>(null);
  const { current } = rail;

  // Every step is a page to those who listen: they are told the new question.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step is what the focus follows.
  useEffect(() => heading.current?.focus(), [current]);

  return (
    <Page width="reading">
      <div className="grid gap-1 pt-4 pb-4">
        <Breadcrumb items={[{ label: t("title"), href: "/stores" }]} />
      </div>
      <div className="grid gap-x-10 gap-y-6 md:grid-cols-[190px_minmax(0,1fr)] xl:grid-cols-[190px_minmax(0,34rem)_minmax(0,1fr)]">
        <WizardRail {...rail} />
        <section className="grid content-start gap-5 xl:max-w-none">
          <div className="grid gap-1">
            <h1 ref={heading} tabIndex={-1} className="text-balance font-semibold text-xl tracking-tight">
              {question}
            </h1>
            {lead ? <p className="text-base text-muted-foreground">{lead}</p> : null}
          </div>
          <div className="grid gap-3 empty:hidden xl:hidden">
            <Notes why={why} whyTitle={whyTitle} mistake={mistake} />
          </div>
          {children}
          <HelpLine
            title={t(`wizard.steps.${current}`)}
            details={{ step: current, ...details }}
            marketplace={marketplace}
          />
        </section>
        <aside className="hidden max-w-72 content-start gap-5 pt-1 xl:grid">
          <Notes why={why} whyTitle={whyTitle} mistake={mistake} />
        </aside>
      </div>
    </Page>
  );
}

function Notes({ why, whyTitle, mistake }: Pick<WizardFrameProps, "why" | "whyTitle" | "mistake">) {
  const t = useTranslations("stores.wizard");
  return (
    <>
      {why ? (
        <Note
          icon={<CircleHelp aria-hidden className="size-4 text-muted-foreground" />}
          title={whyTitle ?? t("why")}
        >
          {why}
        </Note>
      ) : null}
      {mistake ? (
        <Note icon={<TriangleAlert aria-hidden className="size-4 text-warning" />} title={t("mistake")}>
          {mistake}
        </Note>
      ) : null}
    </>
  );
}

function Note({ icon, title, children }: { icon: ReactNode; title: string; children: string }) {
  return (
    <div className="grid grid-cols-[16px_minmax(0,1fr)] gap-x-2">
      <span className="pt-0.5">{icon}</span>
      <p>
        <span className="font-medium">{title}</span>
        <span className="block text-muted-foreground">{children}</span>
      </p>
    </div>
  );
}
