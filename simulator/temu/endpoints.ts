import type { Endpoint } from "./endpoint";
import { goodsEndpoints } from "./goods/endpoints";
import { labelEndpoints } from "./labels/endpoints";
import { orderEndpoints } from "./orders/endpoints";
import { shipmentEndpoints } from "./shipments/endpoints";
import { tokenEndpoints } from "./tokens/endpoints";

/** The API as this simulator offers it; a type that is not here, or not at this gateway, is unknown (3000003). */
export const endpoints: Endpoint[] = [
  ...tokenEndpoints,
  ...goodsEndpoints,
  ...orderEndpoints,
  ...shipmentEndpoints,
  ...labelEndpoints,
];
