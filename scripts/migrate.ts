import { z } from "zod";
import { migrate } from "@/db/migrate";

/** For the release step of an installation: `npm start` migrates its own database by itself. */
const { DATABASE_OWNER_URL } = z.object({ DATABASE_OWNER_URL: z.url() }).parse(process.env);

await migrate(DATABASE_OWNER_URL);
console.log("The schema is up to date.");
