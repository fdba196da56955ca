/** All of a token that is shown: enough to tell two apart, too little to use. A short one shows nothing. */
export const lastFour = (token: string) => (token.length >= 12 ? token.slice(-4) : "");
