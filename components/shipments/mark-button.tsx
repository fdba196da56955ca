"use client";

import { useTranslations } from "next-intl";
import { Button, type ButtonProps } from "@/components/ui/button";
import type { OpenRequest } from "@/domain/marketplace-order";
import { useMark } from "./use-mark";

type MarkButtonProps = {
  id: string;
  number: number;
  /** What stands open against it, and marking would refuse. */
  refuse: OpenRequest[];
} & Pick<ButtonProps, "size" | "variant">;

export function MarkButton({ id, number, refuse, size = "xs", ...look }: MarkButtonProps) {
  const t = useTranslations("shipments");
  const actions = useTranslations("orders.actions");
  const mark = useMark();
  const isRefusing = refuse.length > 0;
  return (
    <Button
      size={size}
      {...look}
      isPending={mark.isPending}
      aria-label={isRefusing ? actions("refuseNamed", { number }) : t("markNamed", { number })}
      onClick={() => mark.mutate({ ids: [id], refuse })}
    >
      {isRefusing ? actions("refuse") : t("mark")}
    </Button>
  );
}
