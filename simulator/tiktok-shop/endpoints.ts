import { searchCancellations } from "./cancellations";
import type { Endpoint } from "./endpoint";
import { markAsShipped } from "./fulfilment/mark-as-shipped";
import { packageDetail, searchPackages } from "./fulfilment/packages";
import { handoverTimeSlots, shippingServices } from "./fulfilment/platform-shipping";
import { shipPackage } from "./fulfilment/ship-package";
import { updateOrderShippingInfo, updatePackageShippingInfo } from "./fulfilment/update-shipping-info";
import { deliveryOptions, shippingProviders, warehouses } from "./logistics";
import { orderDetail } from "./orders/order-detail";
import { searchOrders } from "./orders/search-orders";
import { productDetail, searchProducts } from "./products";
import { activeShops, authorizedShops } from "./shops";
import { deleteWebhook, listWebhooks, putWebhook } from "./webhooks/registration";

const first = ["202309"];

/** The API as this simulator offers it; a path that is not here does not exist (36009009). */
export const endpoints: Endpoint[] = [
  {
    method: "GET",
    path: "/authorization/{version}/shops",
    versions: first,
    scope: "seller.authorization.info",
    cipher: "forbidden",
    handle: authorizedShops,
  },
  {
    method: "GET",
    path: "/seller/{version}/shops",
    versions: first,
    scope: "seller.shop.info",
    cipher: "forbidden",
    handle: activeShops,
  },
  shopEndpoint("POST", "/order/{version}/orders/search", "seller.order.info", searchOrders),
  shopEndpoint("GET", "/order/{version}/orders", "seller.order.info", orderDetail, ["202309", "202507"]),
  shopEndpoint("GET", "/logistics/{version}/warehouses", "seller.logistics", warehouses),
  shopEndpoint(
    "GET",
    "/logistics/{version}/warehouses/{warehouse_id}/delivery_options",
    "seller.logistics",
    deliveryOptions,
  ),
  shopEndpoint(
    "GET",
    "/logistics/{version}/delivery_options/{delivery_option_id}/shipping_providers",
    "seller.logistics",
    shippingProviders,
  ),
  shopEndpoint("POST", "/fulfillment/{version}/packages/search", "seller.fulfillment.basic", searchPackages),
  shopEndpoint(
    "GET",
    "/fulfillment/{version}/packages/{package_id}",
    "seller.fulfillment.basic",
    packageDetail,
  ),
  shopEndpoint(
    "POST",
    "/fulfillment/{version}/packages/{package_id}/ship",
    "seller.fulfillment.basic",
    shipPackage,
  ),
  shopEndpoint(
    "POST",
    "/fulfillment/{version}/orders/{order_id}/packages",
    "seller.fulfillment.basic",
    markAsShipped,
  ),
  shopEndpoint(
    "GET",
    "/fulfillment/{version}/packages/{package_id}/handover_time_slots",
    "seller.fulfillment.package.write",
    handoverTimeSlots,
  ),
  shopEndpoint(
    "POST",
    "/fulfillment/{version}/orders/{order_id}/shipping_services/query",
    "seller.fulfillment.basic",
    shippingServices,
  ),
  shopEndpoint(
    "POST",
    "/fulfillment/{version}/orders/{order_id}/shipping_info/update",
    "seller.logistics",
    updateOrderShippingInfo,
  ),
  shopEndpoint(
    "POST",
    "/fulfillment/{version}/packages/{package_id}/shipping_info/update",
    "seller.fulfillment.basic",
    updatePackageShippingInfo,
  ),
  shopEndpoint("POST", "/product/{version}/products/search", "seller.product.basic", searchProducts, [
    "202309",
    "202502",
  ]),
  shopEndpoint("GET", "/product/{version}/products/{product_id}", "seller.product.basic", productDetail),
  shopEndpoint(
    "POST",
    "/return_refund/{version}/cancellations/search",
    "seller.return_refund.basic",
    searchCancellations,
  ),
  shopEndpoint("GET", "/event/{version}/webhooks", "seller.authorization.info", listWebhooks),
  shopEndpoint("PUT", "/event/{version}/webhooks", "seller.authorization.info", putWebhook),
  shopEndpoint("DELETE", "/event/{version}/webhooks", "seller.authorization.info", deleteWebhook),
];

function shopEndpoint(
  method: Endpoint["method"],
  path: string,
  scope: Endpoint["scope"],
  handle: Extract<Endpoint, { cipher: "required" }>["handle"],
  versions = first,
): Endpoint {
  return { method, path, versions, scope, cipher: "required", handle };
}
