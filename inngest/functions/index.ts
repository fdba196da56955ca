import { backfillStoreJob } from "./backfill-store";
import { fetchBuyersJob } from "./fetch-buyers";
import { handleWebhookJob } from "./handle-webhook";
import { pullStoreJob } from "./pull-store";
import { mailGrantEndJob } from "./mail-grant-end";
import { pushConfirmationJob } from "./push-confirmation";
import { announceGrants, refreshReferences, renewGrants, schedulePulls, sweep } from "./schedule";
import { syncReferencesJob } from "./sync-references";

export const functions = [
  backfillStoreJob,
  announceGrants,
  fetchBuyersJob,
  handleWebhookJob,
  pullStoreJob,
  pushConfirmationJob,
  mailGrantEndJob,
  refreshReferences,
  renewGrants,
  schedulePulls,
  sweep,
  syncReferencesJob,
];
