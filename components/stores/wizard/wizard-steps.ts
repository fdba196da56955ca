/** From the first question to the first order. Each is one screen. */
export const wizardSteps = [
  "marketplace",
  "seller",
  "name",
  "leave",
  "shop",
  "scope",
  "import",
  "carriers",
  "order",
] as const;
export type WizardStep = (typeof wizardSteps)[number];

export type StepState = "done" | "current" | "checking" | "todo";

/** What lies before the open step is done, except what the marketplace is still answering. */
export function stepState(step: WizardStep, current: WizardStep, checking: readonly WizardStep[]): StepState {
  if (step === current) return "current";
  if (checking.includes(step)) return "checking";
  return wizardSteps.indexOf(step) < wizardSteps.indexOf(current) ? "done" : "todo";
}
