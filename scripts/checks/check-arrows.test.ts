import { describe, expect, it } from "vitest";
import { checkArrows } from "./check-arrows";
import { checkWords } from "./check-words";

/** The rule that the one import breaks, or null. */
function broken(path: string, specifier: string, keyword = "import x from"): string | null {
  return checkArrows([{ path, text: `${keyword} "${specifier}";` }])[0]?.rule ?? null;
}

describe("checkArrows", () => {
  it.each([
    ["domain/order.ts", "zod"],
    ["domain/order.ts", "./money"],
    ["domain/order.test.ts", "@/db/test/database"],
    ["integrations/marketplaces/x/map.ts", "@/domain/order"],
    ["db/schema/orders.ts", "@/domain/lists"],
    ["server/orders/list-orders.ts", "@/server/problems"],
    ["server/orders/list-orders.ts", "@/server/outbox"],
    ["server/orders/list-orders.ts", "./history"],
    ["server/outbox.ts", "@/inngest/client"],
    ["server/api/routers/orders.ts", "@/server/orders/list-orders"],
    ["inngest/functions/pull-store.ts", "../for-retry"],
    ["inngest/for-retry.ts", "@/integrations/errors"],
    ["app/api/inngest/route.ts", "@/inngest/functions"],
    ["app/api/webhooks/[marketplace]/route.ts", "@/server/webhooks"],
    ["app/(product)/orders/page.tsx", "@/server/api/caller"],
    ["simulator/server.ts", "./clock"],
    ["scripts/serve.ts", "@/db/local"],
    ["bench/run.ts", "@/server/orders"],
    ["instrumentation.ts", "@/db/bridge"],
  ])("lets %s import %s", (path, specifier) => {
    expect(broken(path, specifier)).toBeNull();
  });

  it.each([
    ["domain/order.ts", "@/db/schema"],
    ["domain/order.ts", "drizzle-orm"],
    ["domain/order.ts", "react"],
    ["integrations/marketplaces/x/map.ts", "@/server/errors"],
    ["integrations/marketplaces/x/map.ts", "../../../db/schema"],
    ["db/schema/orders.ts", "@/server/orders"],
    ["db/client.ts", "@/db/local"],
    ["server/orders/list-orders.ts", "@/server/problems/raise-problem"],
    ["server/orders/list-orders.ts", "next/headers"],
    ["server/orders/list-orders.ts", "@trpc/server"],
    ["server/orders/list-orders.ts", "@/components/ui/button"],
    ["server/orders/list-orders.ts", "@/inngest/client"],
    ["server/orders/list-orders.ts", "@/server/auth"],
    ["server/orders/list-orders.ts", "@/db/test/database"],
    ["server/outbox.ts", "@/inngest/functions"],
    ["server/api/routers/orders.ts", "@/db/schema"],
    ["server/api/routers/orders.ts", "@/integrations/errors"],
    ["inngest/functions/pull-store.ts", "@/db/client"],
    ["inngest/functions/pull-store.ts", "@/integrations/errors"],
    ["app/(product)/orders/page.tsx", "@/db/client"],
    ["app/(product)/orders/page.tsx", "@/server/orders"],
    ["app/api/webhooks/[marketplace]/route.ts", "@/server/webhooks/record-webhook"],
    ["components/orders/list.tsx", "@/server/orders"],
    ["components/orders/list.tsx", "@/server/api/root"],
    ["simulator/sign.ts", "@/integrations/marketplaces/x/sign"],
    ["server/orders/list-orders.ts", "@/scripts/local/stack"],
    ["brand-new/thing.ts", "zod"],
  ])("does not let %s import %s", (path, specifier) => {
    expect(broken(path, specifier)).not.toBeNull();
  });

  it("lets components know the router's type alone", () => {
    expect(broken("components/orders/list.tsx", "@/server/api/root", "import type x from")).toBeNull();
    expect(broken("components/orders/list.tsx", "@/server/orders", "import type x from")).not.toBeNull();
  });

  it("says where and why", () => {
    const text = 'import { z } from "zod";\nimport { db } from "@/db/client";';
    expect(checkArrows([{ path: "domain/order.ts", text }])).toEqual([
      {
        path: "domain/order.ts",
        line: 2,
        rule: "domain must not import db/client",
        because: expect.stringContaining("no database"),
      },
    ]);
  });
});

describe("checkWords", () => {
  it.each([
    ["server/orders/list-orders.ts", 'const a = "TikTok";', 1],
    ["components/stores/card.tsx", "const temuStore = 1;", 1],
    ["components/stores/card.tsx", "// Temu shows it twice\nconst a = 1;", 0],
    ["components/stores/card.tsx", "/* as on\n TikTok */ const a = 1;", 0],
    ["integrations/marketplaces/temu/map.ts", "const temu = 1;", 0],
    ["simulator/temu.ts", "const temu = 1;", 0],
    ["server/env.ts", "const temu = 1;", 0],
    ["server/orders/list-orders.test.ts", "const temu = 1;", 0],
    ["db/seed.ts", "const temu = 1;", 0],
    ["server/environment/read.ts", "const temu = 1;", 1],
  ])("in %s, %j: %i", (path, text, complaints) => {
    expect(checkWords([{ path, text }])).toHaveLength(complaints);
  });
});
