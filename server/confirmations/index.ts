export { giveUpConfirmation } from "./give-up-confirmation";
export { pushConfirmation } from "./push-confirmation";
export { requeueConfirmations } from "./requeue-confirmations";
export { retryConfirmations } from "./retry-confirmations";
export { sweepConfirmations } from "./sweep-confirmations";
