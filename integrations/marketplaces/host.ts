import { z } from "zod";

/** The address of a host in an adapter's settings, without the slashes that people leave at its end. */
export const host = z.url().transform((url) => url.replace(/\/+$/, ""));
