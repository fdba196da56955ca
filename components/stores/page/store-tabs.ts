/** Beside the overview, which is open without a word in the address. */
export const storePageTabs = ["authorization", "carriers", "logistics", "settings"] as const;
export type StorePageTab = (typeof storePageTabs)[number] | null;
