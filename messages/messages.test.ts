import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import en from "./en.json";
import { flatten, placeholders } from "./message-tree";
import zh from "./zh.json";

const english = flatten(en);
const chinese = flatten(zh);

describe("the two languages", () => {
  it("have the same keys", () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it("want the same facts in every sentence", () => {
    const differing = [...english].filter(
      ([key, sentence]) => placeholders(sentence).join() !== placeholders(chinese.get(key) ?? "").join(),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it("leave no sentence empty", () => {
    expect([...english, ...chinese].filter(([, sentence]) => sentence.trim() === "")).toEqual([]);
  });

  it("R-20: send nobody to the number of a section", () => {
    const numbered = /\b(section|chapter|paragraph) \d|第\s*[\d一二三四五六七八九十]+(\.\d+)*\s*[节章]/i;
    expect([...english, ...chinese].filter(([, sentence]) => numbered.test(sentence))).toEqual([]);
    expect(numbered.test("See section 4.2") && numbered.test("参见第 4.2 节")).toBe(true);
  });

  it.each([
    ["en", en, english],
    ["zh", zh, chinese],
  ] as const)("can be read and filled in: %s", (locale, messages, flat) => {
    const broken: string[] = [];
    const t = createTranslator({
      locale,
      messages: messages as typeof en,
      onError: (error) => broken.push(error.message),
    });
    for (const [key, sentence] of flat) {
      const facts = Object.fromEntries(
        placeholders(sentence).map((name) => [name.replace(/[<>]/g, ""), filled(name)]),
      );
      t.rich(key as Parameters<typeof t.rich>[0], facts as Parameters<typeof t.rich>[1]);
    }
    expect(broken).toEqual([]);
  });
});

const filled = (name: string) => (name.startsWith("<") ? (words: unknown) => words : 2);

describe("placeholders", () => {
  it.each([
    ["Copy {subject}", ["subject"]],
    ["{count, plural, one {# store} other {# stores}}", ["count"]],
    ["{done, plural, other {完成 # 项}}，{name}", ["done", "name"]],
    ["<link>Pair {carrier}</link>", ["<link>", "carrier"]],
    ["nothing", []],
  ])("reads %j", (sentence, names) => {
    expect(placeholders(sentence)).toEqual(names);
  });
});
