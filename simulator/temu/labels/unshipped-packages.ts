import type { MallCall } from "../endpoint";
import { onPage } from "../fields";
import type { Content, Package } from "../records";

/** bg.order.unshipped.package.get: labels that were bought, here or by hand, and not handed over yet. */
export function unshippedPackages(call: MallCall): object {
  const { platform, mall, gateway } = call;
  const fields = call.fields(140020005);
  const page = fields.page({ page: "pageNumber", size: "pageSize" }, { fallback: 10, most: 100 });
  const parentSns = fields.texts("parentOrderSnList");
  const orderSns = fields.texts("orderSnList");
  const found = platform.packages
    .inGroup(mall.id)
    .filter(
      (parcel) =>
        parcel.gateway === gateway &&
        parcel.label?.status === 1 &&
        parcel.shippedAt === null &&
        (parentSns === undefined || parcel.contents.some((item) => parentSns.includes(item.parentOrderSn))) &&
        (orderSns === undefined || parcel.contents.some((item) => orderSns.includes(item.orderSn))),
    )
    .sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1));
  return {
    totalItemNum: found.length,
    unshippedPackage: onPage(found, page).map((parcel) => payload(call, parcel)),
  };
}

function payload({ platform }: MallCall, parcel: Package): object {
  const isCancelled = ({ parentOrderSn, orderSn }: Content) =>
    platform.orders.get(parentOrderSn)?.orders.find(({ id }) => id === orderSn)?.status === 3;
  return {
    packageSn: parcel.id,
    mainPackageSn: parcel.mainPackageSn,
    subPackageSnList: [],
    subPackageType: "MAIN",
    trackingNumber: parcel.trackingNumber,
    carrierId: Number(parcel.carrierId),
    carrierName: parcel.carrierName,
    packageDetail: {
      shippableOrders: parcel.contents.filter((item) => !isCancelled(item)),
      canceledOrders: parcel.contents.filter(isCancelled),
    },
  };
}
