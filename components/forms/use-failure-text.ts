"use client";

import { useTranslations } from "next-intl";
import type { Failure } from "./failure";

type ErrorKey = Parameters<ReturnType<typeof useTranslations<"errors">>>[0];

/** The sentence for a failure: that of its reason, or else that of its code. */
export function useFailureText(): (failure: Failure) => string {
  const t = useTranslations("errors");
  const isKnown = (key: string): key is ErrorKey => t.has(key as ErrorKey);
  return ({ code, reason, facts }) => {
    if (reason && isKnown(reason)) return t(reason, facts);
    return isKnown(code) ? t(code, facts) : t("internal");
  };
}
