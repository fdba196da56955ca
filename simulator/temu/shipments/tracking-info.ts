import type { MallCall } from "../endpoint";
import { PlatformError } from "../platform-error";

const languages = ["en", "zh", "de", "fr", "it", "es", "ja", "pt", "nl"];

/** temu.track.trackinginfo.get */
export function trackingInfo({ platform, mall, gateway, fields }: MallCall): object {
  const given = fields(170070010);
  const packageSn = given.requiredText("packageSn");
  if (!languages.includes(given.text("language") ?? "en")) {
    throw new PlatformError(170070012, "language not supported");
  }
  const parcel = platform.packages.get(packageSn);
  if (!parcel || parcel.mallId !== mall.id || parcel.gateway !== gateway || parcel.trackingNumber === "") {
    throw new PlatformError(170070011, "tracking number not found");
  }
  return {
    packageSn: parcel.id,
    trackingNum: parcel.trackingNumber,
    trackingInfo: [...parcel.scans].reverse().map(({ at, status, text }) => ({
      logisticsStatus: status,
      logisticsUpdatedAt: String(at),
      statusText: text,
    })),
  };
}
