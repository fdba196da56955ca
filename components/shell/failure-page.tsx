"use client";

import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { MessagePage } from "./message-page";
import { RequestId } from "./request-id";
import { requestIdOf } from "./request-id-of";

export function FailurePage({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTranslations("failures");
  const [isRetrying, startRetry] = useTransition();
  const requestId = requestIdOf(error);
  return (
    <MessagePage
      title={t("pageTitle")}
      actions={
        <>
          <Button variant="primary" isPending={isRetrying} onClick={() => startRetry(() => retry())}>
            {t("loadAgain")}
          </Button>
          <Button asChild>
            <Link href="/">{t("goHome")}</Link>
          </Button>
        </>
      }
      footer={requestId ? <RequestId id={requestId} /> : null}
    >
      <p>{t("page")}</p>
    </MessagePage>
  );
}
