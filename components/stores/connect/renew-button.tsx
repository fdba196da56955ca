"use client";

import { useTranslations } from "next-intl";
import { useRenewStore } from "@/components/orders/use-renew-store";
import { Button, type ButtonProps } from "@/components/ui/button";

/** "Update authorization": to the marketplace's own page and back to the store. Its data stay. */
export function RenewButton({
  storeId,
  ...props
}: { storeId: string } & Pick<ButtonProps, "size" | "variant">) {
  const t = useTranslations("stores");
  const renew = useRenewStore();
  return (
    <Button
      variant="primary"
      {...props}
      isPending={renew.isPending || renew.isSuccess}
      onClick={() => renew.mutate({ id: storeId })}
    >
      {t("updateAuthorization")}
    </Button>
  );
}
