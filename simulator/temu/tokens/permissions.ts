import { type GatewayName, orderGateways } from "../gateways";
import type { MallKind } from "../records";

/**
 * Every type that an access token can carry, as the seller pages list it. The types of a store's order
 * regions are never offered beside those of its goods: that is what tells two tokens of one store apart.
 */
export type Permission = {
  type: string;
  label: string;
  labelZh: string;
  group: PermissionGroup;
  /** Regular ones are ticked when the page opens, special ones are not. */
  kind: "regular" | "special";
  gateways: readonly GatewayName[];
  sellers: readonly MallKind[];
  /** The platform opens these for one store at a time, on request. */
  needsWhitelist?: boolean;
};

export type PermissionGroup = "store" | "orders" | "fulfilment" | "labels" | "aftersales" | "goods" | "stock";

const orderSellers = ["semi_managed", "local"] as const;

const orderSide = (
  group: PermissionGroup,
  kind: Permission["kind"],
  rows: [type: string, label: string, labelZh: string][],
): Permission[] =>
  rows.map(([type, label, labelZh]) => ({
    type,
    label,
    labelZh,
    group,
    kind,
    gateways: orderGateways,
    sellers: orderSellers,
  }));

const goodsSide = (
  gateway: GatewayName,
  sellers: readonly MallKind[],
  group: PermissionGroup,
  kind: Permission["kind"],
  rows: [type: string, label: string, labelZh: string][],
): Permission[] =>
  rows.map(([type, label, labelZh]) => ({ type, label, labelZh, group, kind, gateways: [gateway], sellers }));

const localGoods = (group: PermissionGroup, rows: [type: string, label: string, labelZh: string][]) =>
  orderSide(group, "regular", rows).map((row): Permission => ({ ...row, sellers: ["local"] }));

/** A few stand here without an endpoint: their fields are not public. */
export const permissions: Permission[] = [
  {
    type: "bg.open.accesstoken.info.get",
    label: "Query the information of an access token",
    labelZh: "授权信息查询接口",
    group: "store",
    kind: "regular",
    gateways: [...orderGateways, "cn"],
    sellers: ["semi_managed", "local", "fully_managed"],
  },
  {
    type: "bg.open.accesstoken.info.get.global",
    label: "Query the information of an access token (global)",
    labelZh: "授权信息查询接口(全球)",
    group: "store",
    kind: "regular",
    gateways: ["pa"],
    sellers: ["semi_managed", "fully_managed"],
  },
  {
    type: "bg.tmc.message.update",
    label: "Update the message subscription of a store",
    labelZh: "店铺消息订阅更新接口",
    group: "store",
    kind: "regular",
    gateways: orderGateways,
    sellers: ["semi_managed", "local", "fully_managed"],
  },
  ...orderSide("orders", "regular", [
    ["bg.order.list.v2.get", "Query the order list", "订单列表查询接口"],
    ["bg.order.detail.v2.get", "Query the order detail", "订单详情查询接口"],
    ["bg.order.combinedshipment.list.get", "Query orders that can ship together", "可合并发货订单查询接口"],
    ["bg.order.customization.get", "Query the customization of an order", "订单定制信息查询接口"],
  ]),
  ...orderSide("orders", "special", [
    ["bg.order.shippinginfo.v2.get", "Query the shipping address of an order", "订单收货地址查询接口"],
    ["bg.order.decryptshippinginfo.get", "Query the decrypted shipping address", "订单收货地址解密接口"],
  ]),
  ...orderSide("orders", "special", [
    ["bg.order.amount.query", "Query the amounts of an order", "订单金额查询接口"],
  ]).map((row): Permission => ({ ...row, needsWhitelist: true })),
  ...orderSide("fulfilment", "regular", [
    ["bg.logistics.companies.get", "Query logistics service providers", "物流服务商查询接口"],
    ["bg.logistics.warehouse.list.get", "Query the shipping warehouses of a store", "发货仓库列表查询接口"],
    ["bg.logistics.shipment.v2.confirm", "Confirm the shipment of an order", "订单发货通知接口"],
    ["bg.logistics.shipment.sub.confirm", "Add sub-packages to a shipment", "订单追加子包裹接口"],
    ["bg.logistics.shipment.v2.get", "Query the shipment of an order", "订单发货信息查询接口"],
    [
      "bg.logistics.shipment.shippingtype.update",
      "Correct the shipment of a package",
      "包裹发货信息修改接口",
    ],
    ["temu.track.trackinginfo.get", "Query the tracking of a package", "包裹轨迹查询接口"],
  ]),
  ...orderSide("labels", "special", [
    ["bg.order.unshipped.package.get", "Query the list of unshipped packages", "待发货包裹列表查询接口"],
    ["bg.logistics.shippingservices.get", "Query available shipping services", "可用物流服务查询接口"],
    ["temu.logistics.shiplogisticstype.get", "Query kinds of shipping services", "物流服务类型查询接口"],
    ["bg.logistics.shipment.create", "Buy a shipping label", "在线下单接口"],
    ["bg.logistics.shipment.update", "Buy a failed shipping label again", "在线下单重试接口"],
    ["bg.logistics.shipment.result.get", "Query the result of a label purchase", "在线下单结果查询接口"],
    ["bg.logistics.shipment.document.get", "Download a shipping label", "打印面单接口"],
    ["bg.logistics.shipped.package.confirm", "Confirm packages with a bought label", "包裹发货确认接口"],
  ]),
  ...orderSide("aftersales", "regular", [
    ["bg.aftersales.cancel.list.get", "Query cancellation requests", "取消订单列表查询接口"],
    ["bg.aftersales.parentaftersales.list.get", "Query after-sales cases", "售后单列表查询接口"],
  ]),
  ...orderSide("aftersales", "special", [
    ["bg.aftersales.cancel.agree", "Agree to a cancellation request", "同意取消订单接口"],
    ["temu.order.cancel.outofstock.apply", "Ask to cancel for lack of stock", "缺货取消申请接口"],
    ["temu.order.cancel.outofstock.result.get", "Query a request for lack of stock", "缺货取消结果查询接口"],
  ]),
  ...localGoods("goods", [
    ["bg.local.goods.list.query", "Query the goods list", "本土商品列表查询接口"],
    ["bg.local.goods.sku.list.query", "Query the SKU list", "本土货品列表查询接口"],
    ["temu.local.goods.list.retrieve", "Retrieve the goods list", "本土商品列表检索接口"],
    ["temu.local.sku.list.retrieve", "Retrieve the SKU list", "本土货品列表检索接口"],
    ["bg.local.goods.sku.out.sn.set", "Set the SKU number of a SKU", "本土货号设置接口"],
    ["bg.local.goods.sku.out.sn.check", "Check SKU numbers", "本土货号校验接口"],
  ]),
  ...localGoods("stock", [
    ["temu.local.goods.sku.stock.query", "Query the stock of SKUs", "本土库存查询接口"],
    ["bg.local.goods.stock.edit", "Edit the stock of SKUs", "本土库存编辑接口"],
  ]),
  ...goodsSide("pa", ["semi_managed"], "goods", "regular", [
    ["bg.glo.goods.list.get", "Query the product list", "货品列表查询接口"],
    ["temu.goods.list.get", "Query the product list (new)", "货品列表查询接口(新)"],
    ["bg.glo.goods.detail.get", "Query the product detail", "货品详情查询接口"],
  ]),
  ...goodsSide("pa", ["semi_managed"], "stock", "regular", [
    ["bg.btg.goods.stock.quantity.get", "Query the stock of a product", "半托管库存查询接口"],
    ["bg.btg.goods.stock.warehouse.list.get", "Query the warehouses of a site", "半托管站点仓库查询接口"],
  ]),
  ...goodsSide("pa", ["semi_managed"], "stock", "special", [
    ["bg.btg.goods.stock.quantity.update", "Update the stock of a product", "半托管库存更新接口"],
    ["bg.btg.goods.stock.route.add", "Bind a SKU to a warehouse", "半托管发货仓绑定接口"],
  ]),
  ...goodsSide("cn", ["semi_managed", "fully_managed"], "store", "regular", [
    ["bg.mall.info.get", "Query the information of a store", "店铺信息查询接口"],
  ]),
  ...goodsSide("cn", ["semi_managed", "fully_managed"], "goods", "regular", [
    ["bg.goods.list.get", "Query the product list", "货品列表查询接口"],
  ]),
  ...goodsSide("cn", ["semi_managed"], "stock", "regular", [
    ["bg.goods.quantity.get", "Query the stock of a product", "库存查询接口"],
    ["bg.goods.quantity.update", "Update the stock of a product", "库存更新接口"],
    ["bg.goods.warehouse.list.get", "Query the warehouses of a site", "站点仓库查询接口"],
  ]),
];

/** What the seller pages offer for an app's gateway to a store of this kind. */
export function permissionsFor(gateway: GatewayName, kind: MallKind): Permission[] {
  return permissions.filter(({ gateways, sellers }) => gateways.includes(gateway) && sellers.includes(kind));
}

/** A token without this one could not even say what it is: the pages do not let go of it. */
export function isAlwaysGranted({ type }: Permission): boolean {
  return type.startsWith("bg.open.accesstoken.info.get");
}
