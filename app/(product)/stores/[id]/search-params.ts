import { z } from "zod";
import { type StorePageTab, storePageTabs } from "@/components/stores/page/store-tabs";

const address = z.object({
  tab: z.enum(storePageTabs).nullable().catch(null).default(null),
  outcome: z.literal("renewed").optional().catch(undefined),
});

export function readStoreAddress(params: Record<string, string | string[] | undefined>): {
  tab: StorePageTab;
  isRenewed: boolean;
} {
  const { tab, outcome } = address.parse(params);
  return { tab, isRenewed: outcome === "renewed" };
}
