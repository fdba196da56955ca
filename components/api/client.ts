"use client";

import { createTRPCContext } from "@trpc/tanstack-react-query";
import type { Api } from "@/server/api/root";

/** `useTRPC()` builds typed query and mutation options for TanStack Query. */
export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<Api>();
