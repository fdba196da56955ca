import { getTranslations } from "next-intl/server";
import { ListLoading } from "@/components/orders/list-loading";
import { orderColumns } from "@/components/orders/order-columns";

export default async function OrdersLoading() {
  const t = await getTranslations("navigation");
  return <ListLoading title={t("orders")} columns={orderColumns} columnCount={6} />;
}
