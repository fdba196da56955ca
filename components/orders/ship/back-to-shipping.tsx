"use client";

import { ArrowLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

export function BackToShipping({ onBack }: { onBack: () => void }) {
  const t = useTranslations("orders.ship");
  return (
    <Button
      variant="ghost"
      size="sm"
      className="-ml-2.5 justify-self-start text-muted-foreground"
      onClick={onBack}
    >
      <ArrowLeft />
      {t("back")}
    </Button>
  );
}
