export type { Mail, Mailer } from "./mail";
export { mailer } from "./mailer";
