/** Jobs act under their own names. A reader wants to know which person did something, not which job. */
const ours = new Set([
  "handle-webhook",
  "pull-store",
  "backfill-store",
  "push-confirmation",
  "sync-references",
  "fetch-buyers",
  "fetch-label",
  "sweeper",
  "scheduler",
  "authorization",
  "webhook",
]);

export const isOurs = (actor: string) => ours.has(actor);
