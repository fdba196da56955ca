"use client";

import { useTranslations } from "next-intl";
import { MessagePage } from "@/components/shell/message-page";
import { storeHref } from "../store-href";
import { LinkButton } from "./link-button";
import type { ConnectOutcome } from "./outcome";

/** Connecting a shop twice repairs it: the newer grant is kept, and nothing else is made. */
export function AlreadyConnectedPage({ outcome: { name = "", storeId } }: { outcome: ConnectOutcome }) {
  const t = useTranslations("stores.outcome.already_connected");
  return (
    <MessagePage
      title={t("title", { name })}
      actions={
        <>
          {storeId ? (
            <LinkButton href={storeHref(storeId)} variant="primary">
              {t("open", { name })}
            </LinkButton>
          ) : null}
          <LinkButton href="/stores/connect">{t("another")}</LinkButton>
        </>
      }
    >
      <p>{t("body")}</p>
    </MessagePage>
  );
}
