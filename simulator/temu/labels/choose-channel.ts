import type { Fields } from "../fields";
import { refusal } from "../shipments/refusals";
import { type Channel, channelsOf } from "./channels";
import type { Sizes } from "./read-sizes";

/** By channel, or by kind of service with the carrier; never both. */
export function chooseChannel(fields: Fields, regionId: number, { grams }: Sizes): Channel {
  const channelId = fields.id("channelId");
  const kind = fields.text("shipLogisticsType");
  if ((channelId === undefined) === (kind === undefined)) throw refusal("channelOrKind");
  const shipCompanyId = String(fields.requiredInteger("shipCompanyId"));
  const found = channelsOf(regionId).find(
    (channel) =>
      channel.shipCompanyId === shipCompanyId &&
      (channelId === undefined ? channel.shipLogisticsType === kind : channel.channelId === channelId),
  );
  if (!found || grams > found.mostGrams) throw refusal("carrier");
  return found;
}
