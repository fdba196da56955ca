import { expect } from "@playwright/test";

const base = process.env.MAILBOX_URL ?? "";

interface Mail {
  id: string;
  subject: string;
  text: string;
}

/** The newest mail to an address, as soon as it is there. */
export async function newestMail(to: string): Promise<Mail> {
  let newest: Mail | undefined;
  await expect
    .poll(async () => {
      const response = await fetch(`${base}/api/mails?to=${encodeURIComponent(to)}`);
      const [first] = (await response.json()) as { id: string }[];
      if (!first) return false;
      newest = (await (await fetch(`${base}/api/mails/${first.id}`)).json()) as Mail;
      return true;
    })
    .toBe(true);
  if (!newest) throw new Error(`no mail to ${to}`);
  return newest;
}

/** The first address of this installation in a mail's text. */
export function linkIn({ text }: Mail): string {
  const [link] = /https?:\/\/\S+/.exec(text) ?? [];
  if (!link) throw new Error("the mail has no link");
  return link;
}
