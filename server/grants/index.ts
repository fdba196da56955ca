export { checkPermissions } from "./check-permissions";
export { loseGrant, markGrantLost } from "./mark-grant-lost";
export { recheckPermissions } from "./recheck-permissions";
export { tellOfEnd } from "./tell-of-end";
export { openTokens, sealTokens } from "./tokens";
export { type CallPurpose, canCall, isUsable, type OpenStore, renewGrant, withStore } from "./with-store";
