/** Scope keys with the words a seller reads on the consent page. */
export const scopeNames = {
  "seller.authorization.info": "Shop Authorized Information",
  "seller.shop.info": "Global Shop Information",
  "seller.order.info": "Order Information",
  "seller.fulfillment.basic": "Fulfillment Basic",
  "seller.fulfillment.package.write": "Package Split And Combine",
  "seller.logistics": "Logistics Basic",
  "seller.product.basic": "Product Basic",
  "seller.product.write": "Product Modify",
  "seller.return_refund.basic": "Return & Refund Basic",
  "seller.finance.info": "Finance Information",
} as const;

export type Scope = keyof typeof scopeNames;

export const allScopes = Object.keys(scopeNames) as Scope[];
