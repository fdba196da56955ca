/** Root of this marketplace's console calls. */
export const API = "/console/api/temu";
export const PAGES = "/console/temu";
