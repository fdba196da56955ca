import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { localeCookie, timeZoneCookie } from "./cookies";
import { formats } from "./formats";
import { isTimeZone } from "./is-time-zone";
import { isLocale } from "./locales";
import { negotiateLocale } from "./negotiate-locale";

export default getRequestConfig(async ({ locale: asked }) => {
  const jar = await cookies();
  const chosen = asked ?? jar.get(localeCookie)?.value;
  const locale = isLocale(chosen) ? chosen : negotiateLocale((await headers()).get("accept-language"));
  const zone = jar.get(timeZoneCookie)?.value;

  return {
    locale,
    messages: (await import(`../messages/${locale}.json`)).default,
    timeZone: isTimeZone(zone) ? zone : "UTC",
    now: new Date(),
    formats,
  };
});
