import { z } from "zod";
import { flag, instant, list, optionalInstant, text } from "../wire-values";

/**
 * The fields we read, and no others. Absent, null and empty are one to them, in every place. Ids come as numbers or
 * as texts of digits; a number that JSON could not hold exactly is refused.
 */
const id = z.union([z.string().trim().min(1), z.number().int()]).transform(String);
const optionalId = z
  .union([z.string().trim(), z.number().int()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? "" : String(value)));
const count = z.number().int().nonnegative();
const instantMs = z
  .number()
  .int()
  .positive()
  .transform((ms) => new Date(ms));
/** A result may be null in spite of success; then it holds nothing. */
function result<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.preprocess((value) => value ?? {}, z.object(shape));
}

export const wireEnvelope = z.object({
  success: z.boolean(),
  errorCode: z.number().int(),
  errorMsg: text,
  requestId: text.transform((value) => value || undefined),
  result: z.unknown(),
});

export const wireNothing = z.unknown();

const tokenFields = {
  mallId: id,
  mallType: z.number().int().nullish(),
  expiredTime: optionalInstant,
  apiScopeList: list(z.string()),
};
export const wireTokenInfo = z.object({
  ...tokenFields,
  authEventCodeList: list(z.object({ eventCode: text, permitsStatus: z.number().int().nullish() })),
  appSubscribeEventCodeList: list(z.string()),
});
export type WireTokenInfo = z.output<typeof wireTokenInfo>;
export const wireTokenMade = z.object({ ...tokenFields, accessToken: id });
export type WireTokenMade = z.output<typeof wireTokenMade>;
export const wireMall = z.object({ semiManagedMall: flag });

/** Every label is listed; it holds with value 1 only. */
const labels = list(z.object({ name: text, value: z.number().int().nullish() })).transform((all) => ({
  /** Their index loses them after an internal error of theirs. */
  areMissing: all.length === 0,
  names: all.filter(({ value }) => value === 1).map(({ name }) => name),
}));

const wireProductPart = z.object({
  productId: optionalId,
  productSkuId: optionalId,
  soldFactor: z.number().int().positive().nullish(),
  extCode: text,
});
const wireLine = z.object({
  orderSn: id,
  orderStatus: z.number().int(),
  quantity: count,
  goodsId: optionalId,
  skuId: optionalId,
  goodsName: text,
  originalGoodsName: text,
  spec: text,
  originalSpecName: text,
  thumbUrl: text,
  fulfillmentType: text,
  productList: list(wireProductPart),
  orderLabel: labels,
  fulfillmentWarning: list(z.string()),
});
export type WireLine = z.output<typeof wireLine>;

const wireParent = z.object({
  parentOrderSn: id,
  parentOrderStatus: z.number().int(),
  parentOrderTime: instant,
  parentConfirmTime: optionalInstant,
  expectShipLatestTime: optionalInstant,
  latestDeliveryTime: optionalInstant,
  updateTime: instant,
  regionId: z.number().int(),
  orderPaymentType: text,
  shippingMethod: z.number().int().nullish(),
  parentOrderLabel: labels,
  fulfillmentWarning: list(z.string()),
});
export const wireOrder = z.object({ parentOrderMap: wireParent, orderList: z.array(wireLine).min(1) });
export type WireOrder = z.output<typeof wireOrder>;

/** Of an order that could not be read, the most that can be asked for. */
export const wireOrderName = z.object({ parentOrderMap: z.object({ parentOrderSn: id }) });

/** Orders stay unread here: each is read by itself, so that a broken one does not take its page along. */
export const wireOrders = z
  .object({ totalItemNum: count.nullish(), pageItems: list(z.unknown()) })
  .nullable();

/** What only the detail tells: which packages of a line wait for a label that failed. */
export const wireOrderPackages = result({
  orderList: list(
    z.object({
      orderSn: id,
      packageSnInfo: list(z.object({ packageSn: id, callSuccess: z.boolean().nullish() })),
    }),
  ),
});

export const wireCancellations = result({
  data: list(
    z.object({
      afterSalesInfoList: list(z.object({ parentOrderSn: id, createAtMillis: instantMs })),
    }),
  ),
});

export const wireAddress = z
  .object({
    receiptName: text,
    receiptAdditionalName: text,
    mobile: text,
    backupMobile: text,
    regionName1: text,
    regionName2: text,
    regionName3: text,
    regionName4: text,
    addressLine1: text,
    addressLine2: text,
    addressLine3: text,
    addressLineAll: text,
    postCode: text,
  })
  .nullable();
export type WireAddress = NonNullable<z.output<typeof wireAddress>>;

const wireCarrier = z.object({ logisticsServiceProviderId: id, logisticsServiceProviderName: text });
export const wireCarriers = z.array(wireCarrier).nullable();

const wireWarehouse = z.object({
  warehouseId: id,
  warehouseName: text,
  regionId1: z.number().int().nullish(),
  defaultWarehouse: flag,
  warehouseManagementType: z.number().int().nullish(),
  /** Empty where none is needed; absent where the seller has not filled it in. */
  warehouseBrand: z.string().nullish(),
});
export const wireWarehouses = z.object({ warehouseList: list(wireWarehouse) }).nullable();
export type WireWarehouse = z.output<typeof wireWarehouse>;

export const wireConfirmed = result({ assistantAgreementText: text, warningMessage: list(z.string()) });
export const wireShipments = result({
  shipmentInfoDTO: list(
    z.object({
      carrierName: text,
      trackingNumber: text,
      quantity: count.nullish().transform((quantity) => quantity ?? 0),
      packageSn: optionalId,
      packageDeliveryType: z.number().int().nullish(),
    }),
  ),
});
/** A second verdict: success of the call, and false for what it should have done. */
export const wireVerdict = z.boolean().nullable();

export const wireChannels = result({
  onlineChannelDtoList: list(
    z.object({
      channelId: id,
      shipCompanyId: id,
      shippingCompanyName: text,
      shipLogisticsType: text,
      estimatedText: text,
      estimatedAmount: text,
      estimatedCurrencyCode: text,
      payWayCode: z.number().int().nullish(),
      signServiceId: optionalId,
    }),
  ),
  unavailableChannelDtoList: list(
    z.object({ shippingCompanyName: text, shipLogisticsType: text, unavailableReason: text }),
  ),
});
export type WireChannel = z.output<typeof wireChannels>["onlineChannelDtoList"][number];
export const wireLabelsOrdered = z.object({ packageSnList: z.array(id).min(1) });
export const wireLabelResults = result({
  packageInfoResultList: list(
    z.object({
      packageSn: id,
      shippingLabelStatus: z.number().int(),
      failReasonText: text,
      solutionText: text,
    }),
  ),
});
export const wireDocuments = result({
  shippingLabelUrlList: list(z.object({ packageSn: id, url: z.url() })),
});
const wirePackage = z.object({
  packageSn: id,
  trackingNumber: text,
  carrierName: text,
  packageDetail: z
    .object({ shippableOrders: list(z.object({ parentOrderSn: id, orderSn: id, quantity: count })) })
    .nullish(),
});
export const wirePackages = z.object({ unshippedPackage: list(wirePackage) }).nullable();
export const wirePackagesShipped = result({
  warningMessage: list(z.object({ packageSn: optionalId, warningMessage: text })),
});

export const wireProducts = result({
  totalCount: count.nullish().transform((total) => total ?? 0),
  data: list(
    z.object({
      productId: id,
      productName: text,
      skcSiteStatus: z.number().int().nullish(),
      mainImageUrl: text,
      productSkuSummaries: list(z.object({ productSkuId: id, extCode: text })),
    }),
  ),
});
const wireSku = z.object({
  skuId: id,
  goodsId: id,
  outSkuSn: text,
  goodsName: text,
  specName: text,
  thumbUrl: text,
});
export type WireSku = z.output<typeof wireSku>;
export const wireSkus = result({
  pagination: z.object({ nextToken: text }).nullish(),
  skuList: list(wireSku),
});

export const wirePush = z.object({ eventData: z.string().min(1) });
/** Which mall and which order; every event but the test names a mall. */
export const wireNews = z.object({ mallId: optionalId, parentOrderSn: text });
