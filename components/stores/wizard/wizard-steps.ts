/** Everything that may be asked between the first question and the first order. Each is one screen. */
const redirect = [
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
const oneToken = ["marketplace", "seller", "token", "shop", "import", "carriers", "order"] as const;
const severalTokens = [
  "marketplace",
  "seller",
  "token",
  "products",
  "shop",
  "import",
  "carriers",
  "order",
] as const;

/** How a store is authorized decides what is asked. */
export const wizardWays = { redirect, oneToken, severalTokens } as const;
export type WizardWay = keyof typeof wizardWays;
export type WizardStep = (typeof wizardWays)[WizardWay][number];

export function wayOf(tokens: number): WizardWay {
  if (tokens === 0) return "redirect";
  return tokens === 1 ? "oneToken" : "severalTokens";
}

export type StepState = "done" | "current" | "checking" | "todo";

/** What lies before the open step is done, except what the marketplace is still answering. */
export function stepState(
  steps: readonly WizardStep[],
  step: WizardStep,
  current: WizardStep,
  checking: readonly WizardStep[],
): StepState {
  if (step === current) return "current";
  if (checking.includes(step)) return "checking";
  return steps.indexOf(step) < steps.indexOf(current) ? "done" : "todo";
}
