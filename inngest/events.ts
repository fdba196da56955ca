/** Facts that jobs follow. Payloads are ids only: whoever acts reads the rest under its own tenant. */
export interface Events {
  "store/connected": { organizationId: string; storeId: string };
  "store/pull.due": { organizationId: string; storeId: string; kind: "scheduled" | "manual" };
  "store/import.due": { organizationId: string; storeId: string; pullId: string };
  "store/buyers.due": { organizationId: string; storeId: string };
  "label/due": { organizationId: string; storeId: string; labelId: string };
  "store/references.due": { organizationId: string; storeId: string };
  "webhook/received": { organizationId: string; storeId: string; webhookId: string };
  "confirmation/due": { organizationId: string; storeId: string; confirmationId: string };
  "grant/ending": { organizationId: string; grantId: string; userId: string; days: string };
}

export type EventName = keyof Events;
