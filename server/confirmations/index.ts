export { giveUpConfirmation } from "./give-up-confirmation";
export { markAsShipped, markInput } from "./mark-as-shipped";
export { openConfirmation } from "./open-confirmation";
export { pushConfirmation } from "./push-confirmation";
export { releaseConfirmations } from "./release-confirmations";
export { requeue } from "./requeue";
export { resumeAsked } from "./resume-asked";
export { retryConfirmations } from "./retry-confirmations";
export { sweepConfirmations } from "./sweep-confirmations";
