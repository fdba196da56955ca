import { getTranslations } from "next-intl/server";
import { ListSkeleton } from "@/components/lists/list-skeleton";
import { orderColumns } from "@/components/orders/order-columns";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Skeleton } from "@/components/ui/skeleton";

export default async function OrdersLoading() {
  const t = await getTranslations("navigation");
  return (
    <Page>
      <PageHeader title={t("orders")} />
      <div className="flex h-9 items-center gap-6 border-b">
        {["w-12", "w-16", "w-14", "w-20", "w-16"].map((width, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: five grey bars that never move.
          <Skeleton key={index} className={width} />
        ))}
      </div>
      <div className="flex gap-1.5 py-2.5">
        <Skeleton className="h-7 w-64" />
        <Skeleton className="h-7 w-20" />
        <Skeleton className="h-7 w-24" />
      </div>
      <ListSkeleton columns={orderColumns} columnCount={6} isSelectable />
    </Page>
  );
}
