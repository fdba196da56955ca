import type { ShopCall } from "./endpoint";
import { queryEnum } from "./fields";
import { refusal } from "./platform-error";
import type { Warehouse } from "./records";

export function warehouses({ shop }: ShopCall): object {
  return { warehouses: shop.warehouses.map(warehousePayload) };
}

export function deliveryOptions({ shop, query, param }: ShopCall): object {
  const warehouse = shop.warehouses.find(({ id }) => id === param("warehouse_id"));
  if (!warehouse) throw refusal("warehouseUnknown");
  queryEnum(query, "scope", ["WAREHOUSE", "PRODUCT"], "WAREHOUSE");
  const options = shop.deliveryOptions.filter((option) => option.warehouseIds.includes(warehouse.id));
  return {
    delivery_options: options.map((option) => {
      const isOwn = option.type === "SEND_BY_SELLER";
      return {
        id: option.id,
        name: option.name,
        type: option.type,
        description: isOwn ? "Seller ships with an approved carrier" : "Label bought through TikTok",
        dimension_limit: isOwn
          ? { max_height: 120, max_length: 120, max_width: 120, unit: "CM" }
          : { max_height: 60, max_length: 60, max_width: 60, unit: "CM" },
        weight_limit: { max_weight: isOwn ? 30000 : 20000, min_weight: isOwn ? 0 : 1, unit: "GRAM" },
        platform: ["TIKTOK_SHOP"],
      };
    }),
  };
}

export function shippingProviders({ shop, param }: ShopCall): object {
  const option = shop.deliveryOptions.find(({ id }) => id === param("delivery_option_id"));
  if (!option) throw refusal("optionNotSubscribed");
  if (option.type !== "SEND_BY_SELLER") throw refusal("optionFulfilledByPlatform");
  return { shipping_providers: option.providers.map(({ id, name }) => ({ id, name })) };
}

function warehousePayload(warehouse: Warehouse): object {
  return {
    id: warehouse.id,
    entity_id: warehouse.entityId,
    name: warehouse.name,
    effect_status: warehouse.effectStatus,
    type: warehouse.type,
    sub_type: warehouse.subType,
    is_default: warehouse.isDefault,
    address: {
      region: warehouse.regionName,
      state: warehouse.state,
      city: warehouse.city,
      // Misspelt on the platform.
      distict: "",
      town: "",
      contact_person: warehouse.contact,
      postal_code: warehouse.postalCode,
      full_address: `${warehouse.street}, ${warehouse.city}`,
      region_code: warehouse.regionCode,
      phone_number: warehouse.phone,
      address_line1: warehouse.street,
      address_line2: "",
      address_line3: "",
      address_line4: "",
    },
  };
}
