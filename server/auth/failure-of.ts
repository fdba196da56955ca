import { AppError, type AppErrorDetail } from "../errors";

export interface FormFailure extends Pick<AppErrorDetail, "reason" | "field" | "facts"> {
  code: string;
}

/** What a form may show of an error. Everything else, Next's own redirects among it, is thrown on. */
export function failureOf(error: unknown): FormFailure {
  if (!(error instanceof AppError)) throw error;
  const { reason, field, facts } = error.detail;
  return { code: error.code, reason, field, facts };
}
