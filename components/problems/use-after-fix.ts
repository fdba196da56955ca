"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";

/**
 * A fix moves orders, problems, counts and the figures of stores at once, so everything that is on the screen
 * is asked for again. What is not on the screen is only marked old.
 */
export function useAfterFix(): () => Promise<void> {
  const queryClient = useQueryClient();
  return useCallback(() => queryClient.invalidateQueries(), [queryClient]);
}
