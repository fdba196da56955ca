/** Root of this marketplace's console calls. */
export const API = "/console/api/tiktok-shop";
export const PAGES = "/console/tiktok-shop";
