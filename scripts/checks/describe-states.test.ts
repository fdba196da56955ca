import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { confirmationStates } from "@/domain/confirmation-state";
import { orderStates } from "@/domain/order-state";
import { problemKindNames } from "@/domain/problem";
import { ROOT } from "../local/root";
import { describeStates } from "./describe-states";

it("docs/states.md is what the rules say", () => {
  expect(readFileSync(join(ROOT, "docs/states.md"), "utf8")).toBe(describeStates());
});

it("docs/glossary.md explains every state and every kind of problem", () => {
  const glossary = readFileSync(join(ROOT, "docs/glossary.md"), "utf8");
  const words = [...orderStates, ...confirmationStates, ...problemKindNames];
  expect(words.filter((word) => !glossary.includes(`| \`${word}\` |`))).toEqual([]);
});
