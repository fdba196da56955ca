import type { MallCall } from "../endpoint";
import type { ParentOrder } from "../records";
import { checkWarehouse } from "../shipments/check-warehouse";
import { refusal } from "../shipments/refusals";
import { type Channel, channelsOf, knownRegion, priceMinor, priceText } from "./channels";
import { readSizes } from "./read-sizes";

/** bg.logistics.shippingservices.get: what a label would cost, and why some service has none. */
export function quoteServices(call: MallCall): object {
  const fields = call.fields(120011020);
  const parents = readParents(call);
  const [first] = parents;
  if (!first) throw refusal("nothingShippable");
  checkWarehouse(call.platform, call.mall, parents, fields.text("warehouseId"), "label");
  const { grams } = readSizes(fields, first.regionId);
  const region = knownRegion(first.regionId);
  const channels = channelsOf(first.regionId);
  const named = (channel: Channel) => ({
    channelId: Number(channel.channelId),
    shipCompanyId: Number(channel.shipCompanyId),
    shippingCompanyName: channel.company,
    shipLogisticsType: channel.shipLogisticsType,
  });
  return {
    onlineChannelDtoList: channels
      .filter(({ mostGrams }) => grams <= mostGrams)
      .map((channel) => ({
        ...named(channel),
        estimatedText: channel.estimate,
        estimatedAmount: priceText(region, priceMinor(channel, grams)),
        estimatedCurrencyCode: region.currency,
        payWayCode: first.paymentType === "COD" ? 2 : 1,
        infoNeeded: [],
        signServiceId: null,
        signServiceName: null,
        pickupRules: null,
        channelRules: null,
        availablePickupTimeSlotList: [],
        isNoContactDeliveryChannel: false,
        supportInterlineShipping: false,
        interlineChannelInfoList: [],
      })),
    unavailableChannelDtoList: channels
      .filter(({ mostGrams }) => grams > mostGrams)
      .map((channel) => ({
        ...named(channel),
        estimatedText: null,
        unavailableReason: "Weight limit exceeded",
        supportInterlineShipping: false,
        unavailableInterlineChannelList: [],
      })),
  };
}

/** Orders are named in one of two lists, and in exactly one. */
function readParents({ platform, mall, gateway, fields }: MallCall): ParentOrder[] {
  const given = fields(120011020);
  const sns = given.texts("orderSnList");
  const infos = given.objects("shipOrderInfoList");
  if (sns && infos) throw refusal("twoOrderLists");
  if (!sns && !infos) throw refusal("noOrderList");
  const own = platform.orders.inGroup(mall.id);
  const named = (sns ?? infos ?? []).map((item) => {
    const orderSn = typeof item === "string" ? item : item.requiredText("orderSn");
    const parent = own.find(({ orders }) => orders.some(({ id }) => id === orderSn));
    if (!parent) throw refusal("order", orderSn);
    if (parent.gateway !== gateway) throw refusal("wrongGateway");
    if (typeof item !== "string" && item.requiredText("parentOrderSn") !== parent.id) {
      throw refusal("orderNotUnderParent");
    }
    if (parent.status !== 2 && parent.status !== 41) throw refusal("nothingShippable");
    return parent;
  });
  return [...new Set(named)];
}
