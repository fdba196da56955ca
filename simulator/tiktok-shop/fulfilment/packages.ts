import type { ShopCall } from "../endpoint";
import { optionalEnum, optionalInteger, pageSize, queryEnum } from "../fields";
import { maskedAddress } from "../orders/masked-address";
import { filtersName, inOrder, nextPage, type Place, pageOf } from "../page-token";
import type { Platform } from "../platform";
import { refusal } from "../platform-error";
import type { Order, Parcel } from "../records";

export function packageDetail({ platform, shop, param }: ShopCall): object {
  const parcel = platform.parcels.get(param("package_id"));
  const order = parcel && platform.orders.get(parcel.orderId);
  if (!parcel || !order || parcel.shopId !== shop.id) throw refusal("notYourPackage");
  const option = shop.deliveryOptions.find(({ id }) => id === order.deliveryOptionId);
  const warehouse = shop.warehouses.find(({ id }) => id === order.warehouseId);
  const recipient = maskedAddress(order, shop, platform.now());
  return {
    package_id: parcel.id,
    orders: [{ id: order.id, skus: skuCounts(order, parcel) }],
    package_status: parcel.status,
    split_and_combine_tag: order.parcelIds.length > 1 ? "SPLIT" : "DEFAULT",
    has_multi_skus: skuCounts(order, parcel).length > 1,
    note_tag: order.buyerMessage === "" ? "BUYER_UNNOTED" : "BUYER_NOTED",
    shipping_provider_name: parcel.providerName,
    shipping_provider_id: parcel.providerId,
    shipping_type: order.shippingType,
    delivery_option_name: option?.name ?? "",
    delivery_option_id: order.deliveryOptionId,
    tracking_number: parcel.trackingNumber,
    last_mile_tracking_number: "",
    ...(parcel.handoverMethod === "" ? {} : { handover_method: parcel.handoverMethod }),
    create_time: parcel.createTime,
    update_time: parcel.updateTime,
    order_line_item_ids: parcel.lineIds,
    recipient_address: recipient,
    sender_address: warehouse
      ? {
          full_address: `${warehouse.street}, ${warehouse.city}`,
          phone_number: warehouse.phone,
          name: warehouse.contact,
          postal_code: warehouse.postalCode,
          address_detail: warehouse.street,
          region_code: warehouse.regionCode,
          address_line1: warehouse.street,
          address_line2: "",
        }
      : null,
    weight: { value: "310", unit: "GRAM" },
    dimension: { length: "12", width: "12", height: "10", unit: "CM" },
  };
}

const packageStatuses = ["TO_FULFILL", "PROCESSING", "FULFILLING", "COMPLETED", "CANCELLED"] as const;

export function searchPackages({ platform, shop, query, body }: ShopCall): object {
  const size = pageSize(query, { least: 1, most: 50 });
  const sortField = queryEnum(
    query,
    "sort_field",
    ["create_time", "update_time", "order_pay_time"],
    "create_time",
  );
  const direction = queryEnum(query, "sort_order", ["DESC", "ASC"], "DESC");
  const wanted = {
    status: optionalEnum(body, "package_status", packageStatuses),
    createdFrom: optionalInteger(body, "create_time_ge") ?? 0,
    createdBefore: optionalInteger(body, "create_time_lt"),
    updatedFrom: optionalInteger(body, "update_time_ge") ?? 0,
    updatedBefore: optionalInteger(body, "update_time_lt"),
  };
  const filters = filtersName(shop.id, sortField, direction, wanted);
  const placeOf = (parcel: Parcel): Place => [sortValue(platform, parcel, sortField), parcel.id];
  const found = platform.parcels
    .all()
    .filter(
      (parcel) =>
        parcel.shopId === shop.id &&
        (wanted.status === undefined || parcel.status === wanted.status) &&
        parcel.createTime >= wanted.createdFrom &&
        parcel.createTime < (wanted.createdBefore ?? Number.POSITIVE_INFINITY) &&
        parcel.updateTime >= wanted.updatedFrom &&
        parcel.updateTime < (wanted.updatedBefore ?? Number.POSITIVE_INFINITY),
    );
  const { items, nextToken } = pageOf(inOrder(found, placeOf, direction), placeOf, {
    direction,
    size,
    token: query.get("page_token"),
    filters,
  });
  return {
    ...nextPage(nextToken, found.length),
    total_count: found.length,
    packages: items.map((parcel) => packageRow(platform, parcel)),
  };
}

/** The same facts as in the detail, under other names: `id` and `status`. */
function packageRow(platform: Platform, parcel: Parcel): object {
  const order = platform.orders.get(parcel.orderId);
  return {
    id: parcel.id,
    orders: [{ id: parcel.orderId, ...(order ? { skus: skuCounts(order, parcel) } : {}) }],
    create_time: parcel.createTime,
    update_time: parcel.updateTime,
    status: parcel.status,
    tracking_number: parcel.trackingNumber,
    shipping_provider_name: parcel.providerName,
    shipping_provider_id: parcel.providerId,
    order_line_item_ids: parcel.lineIds,
  };
}

function sortValue(platform: Platform, parcel: Parcel, field: string): number {
  if (field === "update_time") return parcel.updateTime;
  if (field === "order_pay_time") return platform.orders.get(parcel.orderId)?.paidTime ?? 0;
  return parcel.createTime;
}

function skuCounts(order: Order, parcel: Parcel): object[] {
  const counts = new Map<string, { id: string; name: string; image_url: string; quantity: number }>();
  for (const line of order.lines) {
    if (!parcel.lineIds.includes(line.id)) continue;
    const known = counts.get(line.skuId);
    if (known) known.quantity += 1;
    else {
      const image_url = `https://p16-oec-va.example.invalid/tos-demo/${line.skuId}.jpeg`;
      counts.set(line.skuId, { id: line.skuId, name: line.skuName, image_url, quantity: 1 });
    }
  }
  return [...counts.values()];
}
