import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FormSection } from "@/components/forms/form-section";
import { AppearanceForm } from "@/components/settings/appearance-form";
import { NameForm } from "@/components/settings/name-form";
import { requireMember } from "@/server/auth/require-member";
import { saveOwnName } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings.profile"))("title") };
}

export default async function ProfilePage() {
  const { session } = await requireMember();
  const t = await getTranslations("settings.profile");
  return (
    <>
      <FormSection title={t("title")}>
        <div className="grid gap-6">
          <NameForm
            initial={session.user.name ?? ""}
            label={t("name")}
            help={t("nameHelp")}
            autoComplete="name"
            submitLabel={t("save")}
            save={saveOwnName}
          />
          <div className="grid gap-1">
            <p className="font-medium">{t("email")}</p>
            <p className="wrap-break-word">{session.user.email}</p>
            <p className="text-muted-foreground">{t("emailHelp")}</p>
          </div>
        </div>
      </FormSection>
      <FormSection title={t("appearance")}>
        <AppearanceForm />
      </FormSection>
    </>
  );
}
