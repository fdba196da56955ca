export { checkPermissions } from "./check-permissions";
export { markGrantLost } from "./mark-grant-lost";
export { openTokens, sealTokens } from "./tokens";
export { type CallPurpose, canCall, isUsable, type OpenStore, renewGrant, withStore } from "./with-store";
