"use client";

import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { PairingEditor } from "../pairing/pairing-editor";
import { WizardActions } from "../wizard/wizard-actions";

type CarriersStepProps = { storeId: string; backHref: Route; nextHref: Route; onSaved: () => void };

export function CarriersStep({ storeId, backHref, nextHref, onSaved }: CarriersStepProps) {
  const t = useTranslations("stores.setup");
  return (
    <>
      <PairingEditor storeId={storeId} onSaved={onSaved} />
      <WizardActions backHref={backHref}>
        <Button asChild variant="ghost">
          <Link href={nextHref}>{t("later")}</Link>
        </Button>
      </WizardActions>
    </>
  );
}
