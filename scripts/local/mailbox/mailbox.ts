import { openReceiver } from "./receive";
import { openStore } from "./store";
import { openWeb } from "./web";

export type MailboxOptions = {
  folder: string;
  /** 0 takes a free one, here and for `webPort`. */
  smtpPort: number;
  webPort: number;
};

export type Mailbox = { smtpPort: number; webPort: number; url: string; close(): Promise<void> };

/** A mail server that keeps every mail, and the pages to read them. */
export async function openMailbox({ folder, smtpPort, webPort }: MailboxOptions): Promise<Mailbox> {
  const store = openStore(folder);
  const receiver = await openReceiver(smtpPort, store);
  const web = await openWeb(webPort, store);
  return {
    smtpPort: receiver.port,
    webPort: web.port,
    url: `http://localhost:${web.port}`,
    close: async () => {
      await Promise.all([receiver.close(), web.close()]);
    },
  };
}
