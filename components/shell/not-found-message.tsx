import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { MessagePage } from "./message-page";

export function NotFoundMessage() {
  const t = useTranslations("failures");
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
