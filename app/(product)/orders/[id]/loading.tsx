import { OrderSkeleton } from "@/components/orders/page/order-skeleton";
import { Page } from "@/components/shell/page";

export default function OrderLoading() {
  return (
    <Page width="reading">
      <OrderSkeleton />
    </Page>
  );
}
