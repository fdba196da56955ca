import type { Environment } from "./environment";

/** The seed goes through the product's own verbs, and those read the environment of their process. */
export async function seedDemonstration(env: Environment): Promise<void> {
  Object.assign(process.env, env);
  const demonstration = await import("./demonstration");
  await demonstration.seedDemonstration(env.TIKTOK_SHOP_API_URL ?? "");
}
