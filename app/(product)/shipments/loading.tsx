import { getTranslations } from "next-intl/server";
import { ListLoading } from "@/components/orders/list-loading";
import { shipmentColumns } from "@/components/shipments/shipment-columns";

export default async function ShipmentsLoading() {
  const t = await getTranslations("navigation");
  return <ListLoading title={t("shipments")} columns={shipmentColumns} columnCount={6} />;
}
