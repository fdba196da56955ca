"use client";

import { useSearchParams } from "next/navigation";
import { ReviewWizard } from "@/components/stores/review/review-wizard";
import { readReviewAddress } from "./search-params";

export function ReviewClient() {
  return <ReviewWizard wish={readReviewAddress(Object.fromEntries(useSearchParams()))} />;
}
