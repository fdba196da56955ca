import { z } from "zod";
import { type StoresWish, storeTabs } from "@/components/stores/list/filter-stores";

const address = z.object({
  status: z.enum(storeTabs).nullable().catch(null).default(null),
  marketplace: z
    .string()
    .max(200)
    .transform((text) => text.split(",").filter(Boolean))
    .catch([]),
  q: z.string().max(64).catch(""),
});

export function readStoresAddress(params: Record<string, string | string[] | undefined>): StoresWish {
  const { status, marketplace, q } = address.parse(params);
  return { status, marketplaces: marketplace, search: q };
}
