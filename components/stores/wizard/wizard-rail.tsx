"use client";

import { Check, Circle, CircleDot } from "lucide-react";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { Link } from "@/components/ui/link";
import { Progress } from "@/components/ui/progress";
import { Spinner } from "@/components/ui/spinner";
import { type StepState, stepState, type WizardStep, type WizardWay, wizardWays } from "./wizard-steps";

export type WizardRailProps = {
  current: WizardStep;
  /** Which questions there are. */
  way: WizardWay;
  /** Steps that the marketplace is answering right now. */
  checking?: readonly WizardStep[];
  /** What was answered, under the step's name. */
  answers?: Partial<Record<WizardStep, string>>;
  /** Steps that can be gone back to. */
  hrefs?: Partial<Record<WizardStep, Route>>;
};

/** Progress: what is done, what is being checked, and what is left. */
export function WizardRail({ current, way, checking = [], answers = {}, hrefs = {} }: WizardRailProps) {
  const t = useTranslations("stores.wizard");
  const steps: readonly WizardStep[] = wizardWays[way];
  const position = steps.indexOf(current) + 1;
  return (
    <nav data-slot="wizard-rail" aria-label={t("label")}>
      <div className="grid gap-1.5 md:hidden">
        <p className="text-muted-foreground">
          {t("position", { step: position, total: steps.length })} · {t(`steps.${current}`)}
        </p>
        <Progress label={t("label")} percent={(position / steps.length) * 100} />
      </div>
      <ol className="hidden gap-0.5 md:grid">
        {steps.map((step) => {
          const state = stepState(steps, step, current, checking);
          return (
            <RailStep
              key={step}
              label={t(`steps.${step}`)}
              state={state}
              answer={answers[step]}
              href={state === "done" ? hrefs[step] : undefined}
            />
          );
        })}
      </ol>
    </nav>
  );
}

type RailStepProps = {
  label: string;
  state: StepState;
  answer: string | undefined;
  href: Route | undefined;
};

const icons = { done: Check, current: CircleDot, todo: Circle };

function RailStep({ label, state, answer, href }: RailStepProps) {
  const t = useTranslations("stores.wizard.state");
  const Icon = state === "checking" ? null : icons[state];
  const isQuiet = state === "todo";
  return (
    <li aria-current={state === "current" ? "step" : undefined} className="flex gap-2 py-1">
      <span className={cn("mt-0.5 shrink-0", state === "current" ? "text-link" : "text-muted-foreground")}>
        {Icon ? <Icon aria-hidden className="size-4" /> : <Spinner />}
      </span>
      <span className="min-w-0">
        <span
          className={cn("block", state === "current" && "font-medium", isQuiet && "text-muted-foreground")}
        >
          {href ? (
            <Link href={href} className="rounded-sm hover:underline">
              {label}
            </Link>
          ) : (
            label
          )}
          {state === "done" || state === "checking" ? <span className="sr-only"> ({t(state)})</span> : null}
        </span>
        {answer ? <span className="block truncate text-muted-foreground text-xs">{answer}</span> : null}
      </span>
    </li>
  );
}
