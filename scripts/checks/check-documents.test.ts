import { describe, expect, it } from "vitest";
import { checkDocuments } from "./check-documents";

const tree = {
  paths: [
    "README.md",
    "docs/",
    "docs/setup.md",
    "docs/decisions/",
    "docs/decisions/edge.md",
    "server/",
    "server/env.ts",
    "domain/",
    "domain/order-state.ts",
    "app/",
    "app/orders/",
    "app/orders/[id]/",
    "app/orders/[id]/page.tsx",
  ],
  isPackageEntry: (reference: string) => reference === "server/edge",
};
const missing = (text: string, path = "docs/setup.md") =>
  checkDocuments([{ path, text }], tree).map(({ reference, line }) => `${line} ${reference}`);

describe("checkDocuments", () => {
  it.each([
    "`server/env.ts`, `server/`, `server` and `domain/*-state.ts`",
    "`server/env.ts:12` and `env.ts`",
    "`app/orders/[id]/page.tsx`",
    "[here](decisions/edge.md#why) and [root](../README.md) and [web](https://a.test/x.md) and [up](#top)",
    "`decisions/edge.md`",
    "an event `store/authorized`, a type `application/json`, a command `npm run reset`",
    "`.local/run`, `.env.local` and `.next/`",
    "the package's `server/edge`",
    "```\nserver/gone.ts `server/gone.ts`\n```",
  ])("accepts %j", (text) => {
    expect(missing(text)).toEqual([]);
  });

  it.each([
    ["`server/gone.ts`", "1 server/gone.ts"],
    ["a\n\n`server/gone/`", "3 server/gone/"],
    ["`gone.ts`", "1 gone.ts"],
    ["[x](decisions/gone.md#why)", "1 decisions/gone.md#why"],
    ["`domain/*-table.ts`", "1 domain/*-table.ts"],
  ])("reports what %j names", (text, found) => {
    expect(missing(text)).toEqual([found]);
  });
});
