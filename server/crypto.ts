import type { OrganizationId } from "@/domain/ids";
import { AppError } from "./errors";

const text = new TextEncoder();

export interface Sealed {
  keyId: string;
  /** Base64 of the 12-byte nonce and the ciphertext with its tag. */
  ciphertext: string;
}

/** What a secret belongs to; a ciphertext moved to another row or column does not open there. */
export interface SealContext {
  organizationId: OrganizationId;
  column: string;
}

/** AES-256-GCM under rotatable keys. Runs on the edge: WebCrypto only. */
export interface Vault {
  seal(secret: string, context: SealContext): Promise<Sealed>;
  open(sealed: Sealed, context: SealContext): Promise<string>;
}

/** `keys` is the value of ENCRYPTION_KEYS: the first key seals, every key opens. */
export function vault(keys: string): Vault {
  const ring = keys.split(",").map((entry) => {
    const at = entry.indexOf(":");
    return { id: entry.slice(0, at), key: importKey(entry.slice(at + 1)) };
  });
  const [current] = ring;
  if (!current) throw new AppError("internal", "no encryption key is configured");

  return {
    async seal(secret, context) {
      const nonce = crypto.getRandomValues(new Uint8Array(12));
      const sealed = await crypto.subtle.encrypt(gcm(nonce, context), await current.key, text.encode(secret));
      return {
        keyId: current.id,
        ciphertext: toBase64(new Uint8Array([...nonce, ...new Uint8Array(sealed)])),
      };
    },
    async open({ keyId, ciphertext }, context) {
      const entry = ring.find(({ id }) => id === keyId);
      if (!entry) throw new AppError("internal", `encryption key ${keyId} is not configured`);
      const bytes = fromBase64(ciphertext);
      const plain = await crypto.subtle.decrypt(
        gcm(bytes.slice(0, 12), context),
        await entry.key,
        bytes.slice(12),
      );
      return new TextDecoder().decode(plain);
    },
  };
}

function gcm(nonce: Uint8Array<ArrayBuffer>, { organizationId, column }: SealContext): AesGcmParams {
  return { name: "AES-GCM", iv: nonce, additionalData: text.encode(`${organizationId}/${column}`) };
}

const importKey = (base64: string) =>
  crypto.subtle.importKey("raw", fromBase64(base64), "AES-GCM", false, ["encrypt", "decrypt"]);

/** SHA-256 as hex: how tokens that only need to be recognised are stored. */
export async function digest(secret: string): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest("SHA-256", text.encode(secret))));
}

/** 256 random bits, safe in an address. */
export function randomToken(): string {
  return toHex(crypto.getRandomValues(new Uint8Array(32)));
}

const toHex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
const toBase64 = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
const fromBase64 = (value: string) => Uint8Array.from(atob(value), (char) => char.charCodeAt(0));
