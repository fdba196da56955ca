import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { MessagePage } from "@/components/shell/message-page";
import { Button } from "@/components/ui/button";

export default async function NotFound() {
  const t = await getTranslations("failures");
  return (
    <MessagePage
      title={t("notFoundTitle")}
      actions={
        <Button asChild variant="primary">
          <Link href="/">{t("goHome")}</Link>
        </Button>
      }
    >
      {t("notFound")}
    </MessagePage>
  );
}
