"use client";

import { useTranslations } from "next-intl";
import { Section } from "@/components/orders/page/section";
import { useMarketplaceLabel } from "@/components/orders/use-marketplace-label";
import { storeHref } from "@/components/stores/store-href";
import { StoreStatus } from "@/components/stores/store-status";
import type { ListedStore } from "@/components/stores/store-types";
import { Link } from "@/components/ui/link";
import { RelativeTime } from "@/components/ui/relative-time";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { StoreNote } from "./store-note";

const headings = ["store", "state", "newest", "pulled"] as const;

/** Per store: does it answer, and how fresh is what we know. Those in trouble come first. */
export function StoresFlowing({ stores }: { stores: readonly ListedStore[] }) {
  const t = useTranslations("home.flowing");
  const marketplaceLabel = useMarketplaceLabel();
  const isDown = ({ status }: ListedStore) => status === "failing" || status === "needs_authorization";
  const sorted = stores.toSorted((one, other) => Number(isDown(other)) - Number(isDown(one)));
  return (
    <Section title={t("title")}>
      <Table>
        <TableHeader>
          <tr>
            {headings.map((heading) => (
              <TableHead key={heading}>{t(heading)}</TableHead>
            ))}
          </tr>
        </TableHeader>
        <TableBody>
          {sorted.map((store) => (
            <TableRow key={store.id}>
              <TableCell>
                <Link href={storeHref(store.id)} className="font-medium hover:underline">
                  {store.name}
                </Link>
                <div className="text-muted-foreground">{marketplaceLabel(store.marketplace)}</div>
              </TableCell>
              <TableCell>
                <StoreStatus store={store} />
                <StoreNote store={store} />
              </TableCell>
              <TableCell className="whitespace-nowrap">
                {store.newestOrderAt ? <RelativeTime at={store.newestOrderAt} /> : t("never")}
              </TableCell>
              <TableCell className="whitespace-nowrap">
                {store.lastPulledAt ? <RelativeTime at={store.lastPulledAt} /> : t("never")}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
