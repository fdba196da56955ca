export interface Mail {
  to: string;
  subject: string;
  html: string;
  text: string;
}

/** Sends or throws `unavailable`. Its errors and logs never name an address. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
}
