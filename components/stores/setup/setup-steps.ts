/** What is left once a store is connected. */
export const setupSteps = ["import", "carriers", "order"] as const;
export type SetupStep = (typeof setupSteps)[number];
