import { expect, it } from "vitest";
import { negotiateLocale } from "./negotiate-locale";

it.each([
  [null, "en"],
  ["", "en"],
  ["zh-CN,zh;q=0.9,en;q=0.8", "zh"],
  ["en-GB,zh;q=0.5", "en"],
  ["en;q=0.4,zh-Hans;q=0.7", "zh"],
  ["de-DE, fr;q=0.8, zh;q=0.1", "zh"],
  ["zh;q=0, en", "en"],
  ["fr-FR", "en"],
  ["zh;q=nonsense", "en"],
])("reads %j as %s", (header, locale) => {
  expect(negotiateLocale(header)).toBe(locale);
});
