import type { Failure } from "@/components/forms/failure";

export interface ActionAnswer {
  failure?: Failure;
}

/** Server actions answer, because what they throw arrives without its reason; forms wait for a throw. */
export function settle(answer: ActionAnswer): void {
  if (answer.failure) throw Object.assign(new Error(answer.failure.code), { data: answer });
}
