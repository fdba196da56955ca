import { backfillStoreJob } from "./backfill-store";
import { fetchBuyersJob } from "./fetch-buyers";
import { handleWebhookJob } from "./handle-webhook";
import { pullStoreJob } from "./pull-store";
import { pushConfirmationJob } from "./push-confirmation";
import { refreshReferences, renewGrants, schedulePulls, sweep } from "./schedule";
import { syncReferencesJob } from "./sync-references";

export const functions = [
  backfillStoreJob,
  fetchBuyersJob,
  handleWebhookJob,
  pullStoreJob,
  pushConfirmationJob,
  refreshReferences,
  renewGrants,
  schedulePulls,
  sweep,
  syncReferencesJob,
];
