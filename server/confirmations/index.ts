export { giveUpConfirmation } from "./give-up-confirmation";
export { pushConfirmation } from "./push-confirmation";
export { releaseConfirmations } from "./release-confirmations";
export { retryConfirmations } from "./retry-confirmations";
export { sweepConfirmations, sweepEveryMs } from "./sweep-confirmations";
