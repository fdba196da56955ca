"use client";

import { ShoppingCart } from "lucide-react";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useTRPCClient } from "@/components/api/client";
import { usePaletteSource } from "@/components/shell/palette/palette-provider";
import type { PaletteSource } from "@/components/shell/palette/palette-source";
import { linesSummary } from "./lines-summary";

const mostFound = 6;

/** Finds orders by any of their numbers, from every page of the product. Draws nothing. */
export function OrderPaletteSource() {
  const t = useTranslations("orders");
  const client = useTRPCClient();
  const source = useMemo<PaletteSource>(
    () => ({
      id: "orders",
      heading: t("palette.heading"),
      find: async (words, signal) => {
        // Numbers only: a word of a page's name is no order.
        if (!/\d/.test(words) || words.length > 64) return [];
        const { items } = await client.orders.list.query({ search: words, limit: mostFound }, { signal });
        return items.map((order) => ({
          id: order.id,
          label: `#${order.number} ${order.platformOrderId}`,
          detail: `${t(`state.${order.state}`)} · ${order.storeName}`,
          icon: ShoppingCart,
          keywords: [linesSummary(order.lines)],
          href: `/orders/${order.id}` as Route,
        }));
      },
    }),
    [t, client],
  );
  usePaletteSource(source);
  return null;
}
