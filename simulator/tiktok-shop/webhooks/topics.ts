import type { Scope } from "../scopes";

/** Number on the wire, topic name of the registration call, and the scope without which nothing is sent. */
export const topics = {
  ORDER_STATUS_CHANGE: { type: 1, scope: "seller.order.info" },
  RECIPIENT_ADDRESS_UPDATE: { type: 3, scope: "seller.order.info" },
  PRODUCT_STATUS_CHANGE: { type: 5, scope: "seller.product.basic" },
  SELLER_DEAUTHORIZATION: { type: 6, scope: "seller.authorization.info" },
  UPCOMING_AUTHORIZATION_EXPIRATION: { type: 7, scope: "seller.authorization.info" },
  CANCELLATION_STATUS_CHANGE: { type: 11, scope: "seller.return_refund.basic" },
} as const satisfies Record<string, { type: number; scope: Scope }>;

export type Topic = keyof typeof topics;

/** Topics that may be registered although this simulator never sends them. */
const silentTopics = [
  "REVERSE_STATUS_UPDATE",
  "PACKAGE_UPDATE",
  "RETURN_STATUS_CHANGE",
  "NEW_CONVERSATION",
  "NEW_MESSAGE",
  "PRODUCT_INFORMATION_CHANGE",
  "PRODUCT_CREATION",
  "PRODUCT_CATEGORY_CHANGE",
  "NEW_MESSAGE_LISTENER",
  "INVOICE_STATUS_CHANGE",
  "PRODUCT_AUDIT_STATUS_CHANGE",
];

export const registrableTopics = [...Object.keys(topics), ...silentTopics];
