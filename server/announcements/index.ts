export { announceEndingGrants } from "./announce-ending-grants";
export { type GrantEndNews, mailGrantEnd } from "./mail-grant-end";
