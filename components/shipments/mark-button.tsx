"use client";

import { useTranslations } from "next-intl";
import { Button, type ButtonProps } from "@/components/ui/button";
import { useMark } from "./use-mark";

type MarkButtonProps = { id: string; number: number } & Pick<ButtonProps, "size" | "variant">;

export function MarkButton({ id, number, size = "xs", ...look }: MarkButtonProps) {
  const t = useTranslations("shipments");
  const mark = useMark();
  return (
    <Button
      size={size}
      {...look}
      isPending={mark.isPending}
      aria-label={t("markNamed", { number })}
      onClick={() => mark.mutate({ ids: [id] })}
    >
      {t("mark")}
    </Button>
  );
}
