import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DemoEntry } from "@/components/entry/demo-entry";
import { EntryForm } from "@/components/entry/entry-form";
import { EntryHeading } from "@/components/entry/entry-heading";
import { Alert } from "@/components/ui/alert";
import { localPath } from "@/server/auth/local-path";
import { currentSession } from "@/server/auth/session";
import { env } from "@/server/env";
import { askForLink } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.signIn"))("title") };
}

type SignInPageProps = { searchParams: Promise<{ next?: string; error?: string }> };

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { next, error } = await searchParams;
  if (await currentSession()) redirect(localPath(next) as Route);
  const t = await getTranslations("auth");

  return (
    <>
      <EntryHeading title={t("signIn.title")}>{t("signIn.lead")}</EntryHeading>
      {error ? (
        <Alert tone="warning" title={t(`returned.${returnedBy(error)}`)} isLive className="mb-4" />
      ) : null}
      <EntryForm
        action={askForLink}
        fields={[
          {
            name: "email",
            type: "email",
            label: t("signIn.email"),
            help: t("signIn.emailHint"),
            autoComplete: "email",
            autoFocus: true,
            maxLength: 254,
          },
        ]}
        submitLabel={t("signIn.submit")}
      >
        <input type="hidden" name="next" value={localPath(next)} />
      </EntryForm>
      {env().LOCAL_DEMO ? <DemoEntry /> : null}
    </>
  );
}

/** next-auth's words for what went wrong, in ours. */
function returnedBy(error: string) {
  if (error === "Verification") return "linkDead" as const;
  if (error === "DemoNotSeeded") return "demoNotSeeded" as const;
  return "notStarted" as const;
}
