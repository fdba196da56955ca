import type { Marketplace, PlatformLabels } from "@/integrations/marketplaces/marketplace";
import { AppError } from "../errors";

/** The marketplace's labels, for those who were offered them. */
export function labelsOf({ id, labels }: Marketplace): PlatformLabels {
  if (labels) return labels;
  throw new AppError("refused", `${id} sells no labels`, { reason: "no_labels_here" });
}
