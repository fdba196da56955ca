import PostalMime, { type Address } from "postal-mime";
import { SMTPServer } from "smtp-server";
import type { MailStore } from "./store";

const MAX_BYTES = 25 * 1024 * 1024;

export type Receiver = { port: number; close(): Promise<void> };

/** Takes every mail that is sent to it, from whomever to whomever, and delivers none of them. */
export async function openReceiver(port: number, store: MailStore): Promise<Receiver> {
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS"],
    authOptional: true,
    onAuth: ({ username }, _session, done) => done(null, { user: username ?? "anybody" }),
    size: MAX_BYTES,
    disableReverseLookup: true,
    logger: false,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("error", done);
      stream.on("end", () => {
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        keep(store, Buffer.concat(chunks), recipients).then(() => done(), done);
      });
    },
  });
  server.on("error", (error) => process.stdout.write(`mailbox: ${error.message}\n`));

  await new Promise<void>((resolve, reject) => {
    server.server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.server.address();
  return {
    port: address && typeof address === "object" ? address.port : port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The envelope says who gets a mail; its header may leave some out (Bcc). */
async function keep(store: MailStore, raw: Buffer, recipients: string[]): Promise<void> {
  const parsed = await PostalMime.parse(raw);
  store.add({
    receivedAt: new Date().toISOString(),
    from: parsed.from ? written(parsed.from) : "",
    to: recipients,
    subject: parsed.subject ?? "",
    text: parsed.text ?? "",
    html: parsed.html ?? null,
    attachments: parsed.attachments.map(({ filename, mimeType, content }) => ({
      name: filename ?? "unnamed",
      type: mimeType,
      bytes: typeof content === "string" ? content.length : content.byteLength,
    })),
  });
}

function written({ name, address }: Address): string {
  return name && address ? `${name} <${address}>` : (address ?? name);
}
