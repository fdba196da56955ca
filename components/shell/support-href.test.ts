import { expect, it } from "vitest";
import { detailsText, supportHref } from "./support-href";

const details = {
  marketplace: "market",
  region: "US",
  store: undefined,
  verdict: "other_site",
  request: "r-1",
};

it("LX-37: tells what happened, and leaves out what is not known", () => {
  expect(detailsText(details)).toBe("marketplace: market\nregion: US\nverdict: other_site\nrequest: r-1");
});

it.each([
  [
    "a form",
    "https://example.com/issues/new?labels=help",
    "https://example.com/issues/new?labels=help&title=A%20title&body=marketplace",
  ],
  ["a mail", "mailto:help@example.com", "mailto:help@example.com?subject=A%20title&body=marketplace"],
])("LX-37: takes the details along to %s", (_what, url, begins) => {
  const href = supportHref(url, "A title", details);
  expect(href.startsWith(begins)).toBe(true);
  expect(new URL(href).searchParams.get("body")).toBe(detailsText(details));
});
