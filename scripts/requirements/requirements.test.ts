import { describe, expect, it } from "vitest";
import type { TestResult, Verdict } from "../check/reports";
import { prove } from "./prove";
import { readSections } from "./sections";

const test = (title: string, verdict: Verdict): TestResult => ({
  title,
  verdict,
  file: "a.test.ts",
  message: "",
});

describe("readSections", () => {
  it("finds the rows under the headings that hold some", () => {
    const document = [
      "# Requirements",
      "## 1. Figures",
      "| Figure | TTS-01 |",
      "## 3. Stores",
      "### 3.1 First market",
      "| ID | Actor |",
      "| --- | --- |",
      "| NIWO-TEMU-01 | operator |",
      "| LX-02 | see LX-03 |",
      "## 4. Orders",
      "| SO-19 | system |",
    ].join("\n");
    expect(readSections(document)).toEqual([
      { title: "Stores: First market", ids: ["NIWO-TEMU-01", "LX-02"] },
      { title: "Orders", ids: ["SO-19"] },
    ]);
  });
});

describe("prove", () => {
  it.each<[TestResult[], string]>([
    [[test("TTS-1: imports", "passed")], "passing"],
    [[test("imports TTS-01 and TTS-1", "passed")], "passing"],
    [[test("TTS-1: one", "passed"), test("TTS-1: two", "failed")], "failing"],
    [[test("TTS-1: one", "skipped")], "none"],
    [[test("TTS-12: imports", "passed")], "none"],
    [[test("XTTS-1: imports", "passed")], "none"],
    [[], "none"],
  ])("%#: %j", (tests, proof) => {
    expect(prove("TTS-1", tests)).toBe(proof);
  });
});
