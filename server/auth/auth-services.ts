import type { Services } from "../context";
import { env } from "../env";
import { type Mailer, mailer } from "../mail";
import { services } from "../services";

export interface AuthServices extends Services {
  mailer: Mailer;
  /** Signs and keys what must not be guessed: links, limits. */
  secret: string;
}

let opened: AuthServices | undefined;

/** What signing in needs of this process: the product's services, mail and the secret. */
export function authServices(): AuthServices {
  opened ??= { ...services(), mailer: mailer(env()), secret: env().AUTH_SECRET };
  return opened;
}
