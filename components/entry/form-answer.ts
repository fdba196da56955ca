import type { Failure } from "@/components/forms/failure";

/** What a form's action answers. Plain, because it also has to survive a browser without JavaScript. */
export interface FormAnswer {
  failure?: Failure;
  /** What was typed, for the form that comes back. */
  typed?: Record<string, string>;
  isDone?: boolean;
}

export type FormAction = (before: FormAnswer, form: FormData) => Promise<FormAnswer>;
