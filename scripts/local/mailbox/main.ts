import { z } from "zod";
import { openMailbox } from "./mailbox";

/** The mail in-box as a process of its own. */
const env = z
  .object({
    MAILBOX_FOLDER: z.string(),
    MAILBOX_SMTP_PORT: z.coerce.number().int(),
    MAILBOX_PORT: z.coerce.number().int(),
  })
  .parse(process.env);

const mailbox = await openMailbox({
  folder: env.MAILBOX_FOLDER,
  smtpPort: env.MAILBOX_SMTP_PORT,
  webPort: env.MAILBOX_PORT,
});
process.stdout.write(`mailbox: ready on ${mailbox.url}, SMTP on port ${mailbox.smtpPort}\n`);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    mailbox.close().then(() => process.exit(0));
  });
}
