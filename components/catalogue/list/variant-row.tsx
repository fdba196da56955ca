"use client";

import { useTranslations } from "next-intl";
import { ListCell, ListLink } from "@/components/lists/list-cell";
import { ListRow } from "@/components/lists/list-row";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Count } from "@/components/ui/count";
import type { ListedVariant } from "../catalogue-wish";
import { VariantImage } from "../variant-image";
import { variantName } from "../variant-name";
import { MappedTo } from "./mapped-to";

type VariantRowProps = { variant: ListedVariant; isOpen: boolean; onOpen: () => void };

export function VariantRow({ variant, isOpen, onOpen }: VariantRowProps) {
  const t = useTranslations("catalogue");
  const { id, title, name, sellerSku, storeName, imageUrl, isOnSale, components, heldOrders } = variant;
  const fullName = variantName(variant);
  const isMapped = components.length > 0;
  return (
    <ListRow id={id} name={fullName} isOpen={isOpen}>
      <ListCell narrow="title">
        <span className="flex items-center gap-2.5">
          <VariantImage url={imageUrl} />
          <span className="min-w-0">
            <ListLink href={`/catalogue?panel=${id}`} onOpen={onOpen}>
              <span className="truncate">{title}</span>
            </ListLink>
            <span className="block truncate text-muted-foreground">{name}</span>
          </span>
          {isOnSale ? null : <Badge>{t("list.notOnSale")}</Badge>}
        </span>
      </ListCell>
      <ListCell narrow="line">
        <span className="text-muted-foreground sm:hidden">{t("sellerSku")} </span>
        {sellerSku || <span className="text-muted-foreground">{t("noSellerSku")}</span>}
      </ListCell>
      <ListCell narrow="hidden">{storeName}</ListCell>
      <ListCell narrow="line">
        <MappedTo variant={variant} />
      </ListCell>
      <ListCell narrow="hidden" align="end">
        <Count value={heldOrders} className={heldOrders > 0 ? "font-medium" : "text-muted-foreground"} />
      </ListCell>
      <ListCell narrow="side" align="end" className="relative z-[1]">
        <Button
          size="xs"
          variant={isMapped ? "ghost" : "secondary"}
          aria-label={
            isMapped ? t("list.editNamed", { name: fullName }) : t("list.mapNamed", { name: fullName })
          }
          onClick={onOpen}
        >
          {isMapped ? t("list.edit") : t("list.map")}
        </Button>
      </ListCell>
    </ListRow>
  );
}
