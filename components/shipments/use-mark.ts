"use client";

import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "@/components/api/client";
import { useFailureToast } from "@/components/orders/use-failure-toast";
import { useAfterFix } from "@/components/problems/use-after-fix";

/** Marks one by hand; the row itself then tells how it goes on. */
export function useMark() {
  const trpc = useTRPC();
  const afterFix = useAfterFix();
  const onError = useFailureToast();
  return useMutation(trpc.shipments.mark.mutationOptions({ onSuccess: afterFix, onError }));
}
