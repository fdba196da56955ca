import type { FunctionPlan } from "./config";

/** The functions with a trigger of this event name, whatever their expressions say. */
export function triggeredBy(plans: Iterable<FunctionPlan>, name: string) {
  return [...plans].flatMap((plan) => {
    const triggers = plan.events.filter((one) =>
      one.name.endsWith("*") ? name.startsWith(one.name.slice(0, -1)) : one.name === name,
    );
    return triggers.length ? [{ plan, triggers }] : [];
  });
}
