import type { MallCall } from "../endpoint";
import type { Package } from "../records";
import { findPackage } from "../shipments/find-package";
import { refusal } from "../shipments/refusals";
import { signFile } from "./sign-file";

const contentTypes: { [documentType: string]: string } = {
  SHIPPING_LABEL_PDF: "application/pdf",
  SHIPPING_LABEL_PNG: "image/png",
};

/** bg.logistics.shipment.document.get: addresses of label files, of those that have been bought. */
export function labelDocuments(call: MallCall): object {
  const fields = call.fields(120011020);
  const documentType = fields.requiredText("documentType");
  const contentType = contentTypes[documentType];
  if (!contentType) throw refusal("parameters", "documentType");
  const sns = fields.texts("packageSnList");
  if (!sns || sns.length === 0) throw refusal("parameters", "packageSnList");
  const packages = sns.map((sn) => findPackage(call, sn));
  const isBought = ({ label }: Package) => label?.status === 1;
  return {
    shippingLabelUrlList: packages.filter(isBought).map((parcel) => ({
      packageSn: parcel.id,
      documentType,
      url: signFile(call, { contentType, title: parcel.carrierName, lines: words(call, parcel) }),
    })),
    warningMessage: packages
      .filter((parcel) => !isBought(parcel))
      .map(({ id }) => ({ packageSn: id, warningMessage: "no label has been bought for this package" })),
  };
}

function words({ platform }: MallCall, parcel: Package): string[] {
  const address = platform.orders.get(parcel.contents[0]?.parentOrderSn ?? "")?.address;
  return [
    parcel.trackingNumber,
    parcel.id,
    ...(address
      ? [
          `${address.firstName} ${address.lastName}`,
          address.line1,
          address.line2,
          `${address.city}, ${address.state} ${address.postCode}`,
        ]
      : []),
  ].filter((line) => line !== "");
}
