import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const mail = z.object({
  id: z.string(),
  receivedAt: z.iso.datetime(),
  from: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  html: z.string().nullable(),
  attachments: z.array(z.object({ name: z.string(), type: z.string(), bytes: z.number() })),
});

export type Mail = z.infer<typeof mail>;

export type MailStore = {
  add(mail: Omit<Mail, "id">): Mail;
  /** Newest first. */
  list(to?: string): Mail[];
  find(id: string): Mail | null;
  clear(): void;
};

/** Only ids of this form become file names. */
const ID = /^\d{15}-[0-9a-f]{8}$/;

/** One file a mail, so that a crash costs at most the mail that was arriving. */
export function openStore(folder: string, keep = 500): MailStore {
  mkdirSync(folder, { recursive: true });
  const fileOf = (id: string) => join(folder, `${id}.json`);
  const read = (id: string) => mail.parse(JSON.parse(readFileSync(fileOf(id), "utf8")));

  const all = new Map<string, Mail>();
  for (const name of readdirSync(folder).sort()) {
    const id = name.replace(/\.json$/, "");
    if (ID.test(id)) all.set(id, read(id));
  }

  function trim(): void {
    for (const id of all.keys()) {
      if (all.size <= keep) return;
      all.delete(id);
      rmSync(fileOf(id), { force: true });
    }
  }

  return {
    add(received) {
      const stamp = String(Date.parse(received.receivedAt)).padStart(15, "0");
      const added: Mail = { id: `${stamp}-${randomUUID().slice(0, 8)}`, ...received };
      const draft = `${fileOf(added.id)}.draft`;
      writeFileSync(draft, JSON.stringify(added, null, 2));
      renameSync(draft, fileOf(added.id));
      all.set(added.id, added);
      trim();
      return added;
    },
    list(to) {
      const wanted = to?.toLowerCase();
      const found = [...all.values()].reverse();
      return wanted === undefined
        ? found
        : found.filter((one) => one.to.some((address) => address.toLowerCase() === wanted));
    },
    find: (id) => all.get(id) ?? null,
    clear() {
      for (const id of all.keys()) rmSync(fileOf(id), { force: true });
      all.clear();
    },
  };
}
