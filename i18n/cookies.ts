export const localeCookie = "locale";

/** The reader's IANA zone, told by the browser, so that the server prints times as they read them. */
export const timeZoneCookie = "time_zone";

export const oneYearSeconds = 60 * 60 * 24 * 365;
