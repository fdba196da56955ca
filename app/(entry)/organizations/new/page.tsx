import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EntryForm } from "@/components/entry/entry-form";
import { EntryHeading } from "@/components/entry/entry-heading";
import { Button } from "@/components/ui/button";
import { signOutAction } from "@/server/auth/actions";
import { requireSession } from "@/server/auth/require-member";
import { makeOrganization } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.organization"))("title") };
}

export default async function NewOrganizationPage() {
  const { user } = await requireSession();
  const t = await getTranslations("auth.organization");
  const person = {
    name: "person",
    label: t("yourName"),
    help: t("yourNameHelp"),
    autoComplete: "name",
    maxLength: 80,
  };
  const organization = {
    name: "name",
    label: t("name"),
    help: t("nameHelp"),
    autoComplete: "organization",
    autoFocus: true,
    maxLength: 80,
  };
  return (
    <>
      <EntryHeading title={t("title")}>{t("lead")}</EntryHeading>
      <EntryForm
        action={makeOrganization}
        fields={user.name ? [organization] : [organization, person]}
        submitLabel={t("submit")}
      />
      <div className="flex flex-wrap items-center justify-between gap-2 pt-6 text-muted-foreground">
        <span className="min-w-0 wrap-break-word">{t("signedInAs", { email: user.email })}</span>
        <form action={signOutAction}>
          <Button type="submit" variant="link" size="inline">
            {t("signOut")}
          </Button>
        </form>
      </div>
    </>
  );
}
