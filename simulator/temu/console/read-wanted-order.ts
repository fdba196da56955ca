import { ConsoleError } from "../../console/console-route";
import {
  optionalChoice,
  optionalFlag,
  optionalNumber,
  optionalObject,
  optionalObjects,
  optionalText,
  optionalTexts,
  text,
} from "../../console/fields";
import { orderDefects } from "../orders/broken-order";
import { readAddress } from "../orders/change-address";
import type { WantedLine, WantedOrder } from "../orders/make-order";
import { type OrderStatus, orderStatuses } from "../orders/order-states";
import type { Platform } from "../platform";
import type { Mall } from "../records";
import { findVariant } from "./find-variant";

type Body = { [key: string]: unknown };

const fulfillmentTypes = ["fulfillBySeller", "fulfillByCooperativeWarehouse"] as const;

/** The body of "make orders". */
export function readWantedOrder(platform: Platform, mall: Mall, body: Body): WantedOrder {
  const ageSeconds = optionalNumber(body, "ageSeconds");
  const lines = (optionalObjects(body, "lines") ?? []).map((line) => readLine(platform, mall, line));
  const status = readStatus(body);
  const units = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  if ((status === 41 || status === 51) && units < 2) {
    throw new ConsoleError(400, "a partly shipped order needs lines for two units or more");
  }
  return {
    regionId: readRegion(mall, body),
    status,
    lines,
    fulfillmentType: optionalChoice(body, "fulfillmentType", fulfillmentTypes) ?? "fulfillBySeller",
    labels: optionalTexts(body, "labels") ?? [],
    warnings: optionalTexts(body, "warnings") ?? [],
    paymentType: optionalChoice(body, "paymentType", ["PPD", "COD"] as const) ?? "PPD",
    warehouseId: optionalText(body, "warehouseId") ?? null,
    combinedGroup: optionalText(body, "combinedGroup") ?? null,
    createdAt: ageSeconds === undefined ? null : platform.now() - ageSeconds,
    address: readAddress(optionalObject(body, "address") ?? {}),
    buyerNumber: optionalNumber(body, "buyerNumber") ?? null,
    broken: optionalChoice(body, "broken", orderDefects) ?? null,
    announce: optionalFlag(body, "pushes") ?? true,
  };
}

function readLine(platform: Platform, mall: Mall, line: Body): WantedLine {
  const quantity = optionalNumber(line, "quantity") ?? 1;
  if (!Number.isInteger(quantity) || quantity < 1)
    throw new ConsoleError(400, '"quantity" must be 1 or more');
  return {
    ...findVariant(platform, mall, text(line, "sku")),
    quantity,
    extCode: optionalText(line, "extCode"),
    soldFactor: optionalNumber(line, "soldFactor"),
    fulfillmentType: optionalChoice(line, "fulfillmentType", fulfillmentTypes),
    labels: optionalTexts(line, "labels") ?? [],
    warnings: optionalTexts(line, "warnings") ?? [],
    customizedText: optionalText(line, "customizedText"),
  };
}

function readStatus(body: Body): OrderStatus {
  const wanted = optionalNumber(body, "status") ?? 2;
  const status = orderStatuses.find((known) => known === wanted);
  if (status === undefined)
    throw new ConsoleError(400, `"status" must be one of ${orderStatuses.join(", ")}`);
  return status;
}

function readRegion(mall: Mall, body: Body): number {
  const [first] = mall.regionIds;
  if (first === undefined) throw new ConsoleError(409, `${mall.name} has no buyers' orders`);
  const wanted = optionalNumber(body, "regionId") ?? first;
  if (!mall.regionIds.includes(wanted)) {
    throw new ConsoleError(400, `${mall.name} sells in regions ${mall.regionIds.join(", ")}`);
  }
  return wanted;
}
