"use client";

import { readFailure } from "@/components/forms/failure";
import { useFailureText } from "@/components/forms/use-failure-text";
import { toast } from "@/components/ui/toast";

/** For acts of one press: what went wrong is told where every such answer appears. */
export function useFailureToast(): (error: unknown) => void {
  const failureText = useFailureText();
  return (error) => {
    toast.error(failureText(readFailure(error)));
  };
}
