import { Inngest } from "inngest";

/** Mode, addresses and keys come from the environment, as the SDK documents them. */
export const inngest = new Inngest({ id: "longshore" });
