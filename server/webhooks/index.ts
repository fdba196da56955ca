export { answerWebhook } from "./answer-webhook";
export { dropWebhook } from "./drop-webhook";
export { handleWebhook } from "./handle-webhook";
export { receiveWebhook } from "./receive-webhook";
export { sweepInbox } from "./sweep-inbox";
