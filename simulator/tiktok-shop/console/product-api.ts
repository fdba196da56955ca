import { ConsoleError, type ConsoleRoute, jsonRoute } from "../../console/console-route";
import { optionalChoice, optionalNumber, optionalObjects, optionalText, text } from "../../console/fields";
import type { Platform } from "../platform";
import { productStatuses } from "../products";
import type { Product } from "../records";
import { stockProduct } from "../scenarios/open-shop";
import { announceProduct } from "../webhooks/announce";
import { findShop } from "./find";
import { API } from "./paths";

export function productRoutes(platform: Platform): ConsoleRoute[] {
  return [
    jsonRoute("POST", `${API}/shops/{id}/products`, ({ param, body }) => {
      const variants = optionalObjects(body, "variants") ?? [{}];
      return stockProduct(platform, findShop(platform, param("id")), {
        title: text(body, "title"),
        attribute: optionalText(body, "attribute") ?? "Color",
        variants: variants.map((variant) => ({
          name: optionalText(variant, "name") ?? "",
          sellerSku: optionalText(variant, "sellerSku") ?? "",
          price: optionalNumber(variant, "priceMinor") ?? 1500,
        })),
      });
    }),
    jsonRoute("GET", `${API}/products/{id}`, ({ param }) => findProduct(platform, param("id"))),
    jsonRoute("PATCH", `${API}/products/{id}`, ({ param, body }) => {
      const product = findProduct(platform, param("id"));
      product.title = optionalText(body, "title") ?? product.title;
      product.status = optionalChoice(body, "status", productStatuses) ?? product.status;
      return changed(platform, product);
    }),
    jsonRoute("PATCH", `${API}/products/{id}/skus/{skuId}`, ({ param, body }) => {
      const product = findProduct(platform, param("id"));
      const sku = product.skus.find(({ id }) => id === param("skuId"));
      if (!sku) throw new ConsoleError(404, `product ${product.title} has no SKU ${param("skuId")}`);
      sku.sellerSku = optionalText(body, "sellerSku") ?? sku.sellerSku;
      return changed(platform, product);
    }),
  ];
}

function findProduct(platform: Platform, id: string): Product {
  const product = platform.products.get(id);
  if (!product) throw new ConsoleError(404, `no product ${id}`);
  return product;
}

function changed(platform: Platform, product: Product): Product {
  product.updateTime = platform.now();
  platform.products.put(product);
  announceProduct(platform, product);
  return product;
}
