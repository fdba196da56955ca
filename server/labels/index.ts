export { assignLabelChannel, labelChannelInput } from "./assign-label-channel";
export { buyLabel, buyLabelInput } from "./buy-label";
export { dropLabel } from "./drop-label";
export { fetchLabel } from "./fetch-label";
export { lookForLabel } from "./look-for-label";
export { openLabelDocument } from "./open-label-document";
export { quoteLabel, quoteLabelInput } from "./quote-label";
export { retryLabels } from "./retry-labels";
export { sweepLabels } from "./sweep-labels";
