import type { OrderScope } from "@/domain/admission";
import type { StoreId } from "@/domain/ids";

export interface ImportableStore {
  id: StoreId;
  orderScope: OrderScope;
}

export interface ImportOutcome {
  seen: number;
  imported: number;
  /** Orders known before whose reading told something new. */
  changed: number;
  leftOut: number;
  unreadable: number;
}
