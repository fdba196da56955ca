import { z } from "zod";

/** What any carrier's number looks like. Whether it is one of that carrier's, the marketplace decides. */
export const trackingNumberSchema = z
  .string()
  .trim()
  .min(4)
  .max(64)
  .regex(/^[\w\- ]+$/, "tracking_number");
