import { seedDemonstration } from "./demonstration";

/**
 * A process of its own: the seed goes through the product's verbs, and those read the environment of
 * their process, once.
 */
await seedDemonstration(process.env.TIKTOK_SHOP_API_URL ?? "");
