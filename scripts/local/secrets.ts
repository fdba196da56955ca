import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const secrets = z.object({
  ownerPassword: z.string().min(20),
  appPassword: z.string().min(20),
  authSecret: z.string().min(32),
  encryptionKey: z.string().regex(/^[A-Za-z0-9+/]{43}=$/),
});

export type Secrets = z.infer<typeof secrets>;

/** Made once for a folder: another encryption key would make the stored tokens unreadable. */
export function localSecrets(folder: string): Secrets {
  const file = join(folder, "secrets.json");
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(newSecrets(), null, 2), { mode: 0o600 });
    try {
      // A link, and not a rename, because it refuses to replace what another start has just made.
      linkSync(draft, file);
    } catch (error) {
      if (!existsSync(file)) throw error;
    } finally {
      rmSync(draft);
    }
  }
  chmodSync(file, 0o600);
  return secrets.parse(JSON.parse(readFileSync(file, "utf8")));
}

function newSecrets(): Secrets {
  const random = (bytes: number) => randomBytes(bytes).toString("base64url");
  return {
    ownerPassword: random(24),
    appPassword: random(24),
    authSecret: random(48),
    encryptionKey: randomBytes(32).toString("base64"),
  };
}
