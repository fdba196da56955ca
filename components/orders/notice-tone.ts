import type { Tone } from "@/components/ui/tone";
import type { OrderNotice, OrderNoticeKind } from "@/domain/marketplace-order";

const tones: Record<OrderNoticeKind, Tone> = {
  overdue: "danger",
  soon_overdue: "warning",
  address_changed: "warning",
  own_carriers_restricted: "warning",
  carrier_restricted: "warning",
  signature_required: "info",
  signature_suggested: "neutral",
  buyer_picks_up: "info",
  record_serial_numbers: "info",
  authentication_report: "warning",
  age_check: "info",
  other: "neutral",
};

export const noticeTone = (kind: OrderNoticeKind): Tone => tones[kind];

/** What the marketplace itself says of an order's deadline, the worse of the two first. */
export function lateness(notices: readonly OrderNotice[]): "overdue" | "soon_overdue" | null {
  const said = (kind: OrderNoticeKind) => notices.some((notice) => notice.kind === kind);
  if (said("overdue")) return "overdue";
  return said("soon_overdue") ? "soon_overdue" : null;
}
