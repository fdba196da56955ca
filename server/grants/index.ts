export { markGrantLost } from "./mark-grant-lost";
export { sealTokens } from "./tokens";
export { type OpenStore, renewGrant, withStore } from "./with-store";
