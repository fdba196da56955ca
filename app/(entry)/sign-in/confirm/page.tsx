import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { EntryHeading } from "@/components/entry/entry-heading";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { authServices } from "@/server/auth/auth-services";
import { localPath } from "@/server/auth/local-path";
import { pendingSignIn } from "@/server/auth/pending-sign-in";
import { linkMinutes } from "@/server/auth/sign-in-link";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.confirm"))("title") };
}

type ConfirmPageProps = { searchParams: Promise<{ token?: string; next?: string }> };

export default async function ConfirmPage({ searchParams }: ConfirmPageProps) {
  const { token = "", next } = await searchParams;
  const pending = await pendingSignIn(authServices(), token);
  const t = await getTranslations("auth.confirm");
  const callbackUrl = localPath(next);

  if (!pending) {
    return (
      <>
        <EntryHeading title={t("deadTitle")}>{t("dead", { minutes: linkMinutes })}</EntryHeading>
        <Button asChild variant="primary" className="h-9 w-full pointer-coarse:h-10">
          <Link href={`/sign-in?${new URLSearchParams({ next: callbackUrl })}` as Route}>{t("newLink")}</Link>
        </Button>
      </>
    );
  }
  return (
    <>
      <EntryHeading title={t("title")}>
        <p>
          {t("as")} <strong className="wrap-break-word font-medium text-foreground">{pending.email}</strong>
        </p>
      </EntryHeading>
      {/* A POST by hand: whatever opens links to look at them does not press buttons. */}
      <form action={`/api/auth/callback/email?${new URLSearchParams({ token, callbackUrl })}`} method="post">
        <Button type="submit" variant="primary" className="h-9 w-full pointer-coarse:h-10" autoFocus>
          {t("submit")}
        </Button>
      </form>
      <p className="pt-4 text-muted-foreground">{t("notYou")}</p>
    </>
  );
}
