import { getTranslations } from "next-intl/server";
import { SettingsNav } from "@/components/settings/settings-nav";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";

export default async function SettingsLayout({ children }: { children: React.ReactNode }) {
  const t = await getTranslations("settings");
  return (
    <Page width="form">
      <PageHeader title={t("title")} />
      <SettingsNav />
      {children}
    </Page>
  );
}
