import { describe, expect, it } from "vitest";
import { locales } from "@/i18n/locales";
import { signInMail } from "./sign-in-mail";

const link = "https://longshore.example/sign-in/confirm?token=abc&next=%2Forders";
const write = (locale: "en" | "zh") =>
  signInMail({ locale, link, appUrl: "https://longshore.example", minutes: 30 });

describe("the sign-in mail", () => {
  it.each(locales)("carries the link in both bodies, and how long it works: %s", (locale) => {
    const { html, text } = write(locale);
    expect(text).toContain(link);
    expect(html).toContain(`href="${link.replace("&", "&amp;")}"`);
    for (const body of [html, text]) {
      expect(body).toContain("30");
      expect(body).toContain("longshore.example");
    }
    expect(html).toContain(`<html lang="${locale}">`);
  });

  it("is written in each language", () => {
    expect(write("en").subject).toBe("Your sign-in link for Longshore");
    expect(write("zh").subject).toBe("Longshore 登录链接");
    expect(write("zh").text).toMatch(/请勿转发此邮件/);
    expect(write("en").text).not.toMatch(/\p{Script=Han}/u);
  });

  it("loads nothing from anywhere and runs nothing", () => {
    expect(write("en").html).not.toMatch(/<(img|script|link|iframe)\b/);
  });

  it("lets no address break out of its attribute", () => {
    const { html } = signInMail({
      locale: "en",
      link: `https://longshore.example/?"><script>alert(1)</script>`,
      appUrl: "https://longshore.example",
      minutes: 30,
    });
    expect(html).not.toContain("<script>");
  });
});
