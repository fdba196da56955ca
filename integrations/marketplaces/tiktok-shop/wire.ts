import { z } from "zod";
import { flag, instant, list, optionalInstant, text } from "../wire-values";

/**
 * The fields we read, and no others. Absent data comes as a missing key, null, "" or " ", so all four read alike;
 * a number where an id belongs is refused, because it would have lost digits already.
 */
const id = z.string().trim().min(1);

export const wireEnvelope = z.object({
  code: z.number().int(),
  message: text,
  request_id: text.transform((value) => value || undefined),
  data: z.unknown(),
});

export const wireNothing = z.unknown();

/** `…_expire_in` is an instant in spite of its name; fixtures of the platform's own also hold durations. */
export const wireTokens = z.object({
  access_token: id,
  access_token_expire_in: z.number().int().positive(),
  refresh_token: id,
  refresh_token_expire_in: z.number().int().positive(),
  open_id: id,
  seller_name: text,
  user_type: z.number().int().nullish(),
  granted_scopes: list(z.string()),
  /** Its older name. */
  granted_permissions: list(z.string()),
});
export type WireTokens = z.output<typeof wireTokens>;

export const wireShops = z.object({
  shops: list(
    z.object({
      id,
      name: text,
      region: id,
      seller_type: z.enum(["LOCAL", "CROSS_BORDER"]),
      cipher: id,
      code: text,
    }),
  ),
});

const wireLineItem = z.object({
  id,
  sku_id: id,
  product_id: id,
  product_name: text,
  sku_name: text,
  seller_sku: text,
  sku_image: text,
  sale_price: text,
  currency: text,
  display_status: text,
  is_gift: flag,
  package_id: text,
  tracking_number: text,
});
export type WireLineItem = z.output<typeof wireLineItem>;

const wireAddress = z.object({
  name: text,
  first_name: text,
  last_name: text,
  phone_number: text,
  region_code: text,
  postal_code: text,
  post_town: text,
  full_address: text,
  address_detail: text,
  address_line1: text,
  address_line2: text,
  address_line3: text,
  address_line4: text,
  district_info: list(z.object({ address_level: text, address_name: text })),
});
export type WireAddress = z.output<typeof wireAddress>;

export const wireOrder = z.object({
  id,
  status: id,
  create_time: instant,
  update_time: instant,
  paid_time: optionalInstant,
  request_cancel_time: optionalInstant,
  rts_sla_time: optionalInstant,
  tts_sla_time: optionalInstant,
  delivery_sla_time: optionalInstant,
  delivery_option_required_delivery_time: optionalInstant,
  fulfillment_type: text,
  shipping_type: text,
  delivery_option_id: text,
  warehouse_id: text,
  is_buyer_request_cancel: flag,
  buyer_message: text,
  payment: z.object({ currency: text, total_amount: text }).nullish(),
  recipient_address: wireAddress.nullish(),
  line_items: z.array(wireLineItem).min(1),
});
export type WireOrder = z.output<typeof wireOrder>;

/** Orders stay unread here: each is read by itself, so that a broken one does not take its page along. */
export const wireOrders = z.object({ orders: list(z.unknown()), next_page_token: text });

export const wireWarehouses = z.object({
  warehouses: list(z.object({ id, name: text, effect_status: text, type: text })),
});
export const wireDeliveryOptions = z.object({
  delivery_options: list(z.object({ id, name: text, type: text })),
});
export const wireProviders = z.object({ shipping_providers: list(z.object({ id, name: text })) });

/** One changelog sample has the ids a level deeper: done is done, even when the package stays unnamed. */
export const wireMarkedShipped = z.object({
  package_id: text,
  warning: z.object({ message: text }).nullish(),
});
export const wirePackage = z.object({ tracking_number: text });

const wireImage = z.object({ thumb_urls: list(z.string()) });
const wireProductFound = z.object({
  id,
  title: text,
  status: text,
  skus: list(z.object({ id, seller_sku: text })),
});
export type WireProductFound = z.output<typeof wireProductFound>;
export const wireProducts = z.object({ products: list(wireProductFound), next_page_token: text });

export const wireProduct = z.object({
  main_images: list(wireImage),
  skus: list(
    z.object({
      id,
      sales_attributes: list(z.object({ value_name: text, sku_img: wireImage.nullish() })),
    }),
  ),
});
export type WireProduct = z.output<typeof wireProduct>;

export const wireSubscriptions = z.object({
  webhooks: list(z.object({ event_type: text, address: text })),
});

/** Ids in webhooks are strings or numbers, from one topic to the next; the parser keeps big numbers as text. */
const looseId = z.union([z.string(), z.number()]).transform(String).pipe(id);
export const wireWebhook = z.object({
  type: z.number().int(),
  tts_notification_id: looseId.nullish(),
  shop_id: looseId.nullish(),
  seller_open_id: looseId.nullish(),
  data: z.unknown(),
});
export const wireOrderNews = z.object({ order_id: looseId });
export const wirePackageNews = z.object({
  package_list: z.array(z.object({ order_id_list: z.array(looseId).min(1) })).min(1),
});
