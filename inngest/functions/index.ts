import { backfillStoreJob } from "./backfill-store";
import { fetchBuyersJob } from "./fetch-buyers";
import { fetchLabelJob } from "./fetch-label";
import { handleWebhookJob } from "./handle-webhook";
import { importOrdersJob } from "./import-orders";
import { mailGrantEndJob } from "./mail-grant-end";
import { pullStoreJob } from "./pull-store";
import { pushConfirmationJob } from "./push-confirmation";
import { announceGrants, refreshReferences, renewGrants, schedulePulls, sweep } from "./schedule";
import { syncReferencesJob } from "./sync-references";

export const functions = [
  announceGrants,
  backfillStoreJob,
  fetchBuyersJob,
  fetchLabelJob,
  handleWebhookJob,
  importOrdersJob,
  mailGrantEndJob,
  pullStoreJob,
  pushConfirmationJob,
  refreshReferences,
  renewGrants,
  schedulePulls,
  sweep,
  syncReferencesJob,
];
