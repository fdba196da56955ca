import { type Endpoint, mallEndpoint } from "../endpoint";
import { orderGateways } from "../gateways";
import { listCarriers } from "./carriers";
import { confirmShipment } from "./confirm-shipment";
import { editPackages } from "./edit-package";
import { readShipment } from "./read-shipment";
import { confirmSubPackages } from "./sub-confirm";
import { trackingInfo } from "./tracking-info";
import { listWarehouses } from "./warehouses";

const at = (type: string, handle: Parameters<typeof mallEndpoint>[2]) =>
  mallEndpoint(type, orderGateways, handle);

export const shipmentEndpoints: Endpoint[] = [
  at("bg.logistics.companies.get", listCarriers),
  at("bg.logistics.warehouse.list.get", listWarehouses),
  at("bg.logistics.shipment.v2.confirm", confirmShipment),
  at("bg.logistics.shipment.sub.confirm", confirmSubPackages),
  at("bg.logistics.shipment.v2.get", readShipment),
  at("bg.logistics.shipment.shippingtype.update", editPackages),
  at("temu.track.trackinginfo.get", trackingInfo),
];
