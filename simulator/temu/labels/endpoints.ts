import { type Endpoint, mallEndpoint } from "../endpoint";
import { orderGateways } from "../gateways";
import { buyLabels } from "./buy-labels";
import { serviceKinds } from "./channels";
import { confirmLabelled } from "./confirm-labelled";
import { labelDocuments } from "./label-documents";
import { labelResults } from "./label-results";
import { quoteServices } from "./quote-services";
import { retryLabels } from "./retry-labels";
import { unshippedPackages } from "./unshipped-packages";

const at = (type: string, handle: Parameters<typeof mallEndpoint>[2]) =>
  mallEndpoint(type, orderGateways, handle);

export const labelEndpoints: Endpoint[] = [
  at("bg.logistics.shippingservices.get", quoteServices),
  at("temu.logistics.shiplogisticstype.get", serviceKinds),
  at("bg.logistics.shipment.create", buyLabels),
  at("bg.logistics.shipment.update", retryLabels),
  at("bg.logistics.shipment.result.get", labelResults),
  at("bg.logistics.shipment.document.get", labelDocuments),
  at("bg.order.unshipped.package.get", unshippedPackages),
  at("bg.logistics.shipped.package.confirm", confirmLabelled),
];
