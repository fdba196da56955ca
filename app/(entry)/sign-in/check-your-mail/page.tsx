import { Mail } from "lucide-react";
import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { EntryForm } from "@/components/entry/entry-form";
import { EntryHeading } from "@/components/entry/entry-heading";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { localPath } from "@/server/auth/local-path";
import { linkMinutes } from "@/server/auth/sign-in-link";
import { env } from "@/server/env";
import { askAgain } from "../actions";
import { askedAddress } from "../asked-address";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.sent"))("title") };
}

type CheckYourMailPageProps = { searchParams: Promise<{ next?: string }> };

export default async function CheckYourMailPage({ searchParams }: CheckYourMailPageProps) {
  const next = localPath((await searchParams).next);
  const address = await askedAddress();
  const t = await getTranslations("auth.sent");
  const mailbox = env().MAILBOX_URL;

  return (
    <>
      <EntryHeading title={t("title")}>
        <p>
          {address
            ? t.rich("lead", {
                address: () => (
                  <strong className="wrap-break-word font-medium text-foreground">{address}</strong>
                ),
              })
            : t("leadUnknown")}
        </p>
        <p>{t("works", { minutes: linkMinutes })}</p>
      </EntryHeading>
      <div className="grid gap-4">
        {mailbox ? (
          <Button asChild variant="primary" className="h-9 pointer-coarse:h-10">
            <a href={mailbox} target="_blank" rel="noreferrer">
              <Mail />
              {t("mailbox")}
            </a>
          </Button>
        ) : null}
        <p className="text-muted-foreground">{t("missing")}</p>
        {address ? (
          <EntryForm
            action={askAgain}
            fields={[]}
            submitLabel={t("again")}
            submitVariant="secondary"
            doneText={t("sentAgain")}
          >
            <input type="hidden" name="next" value={next} />
          </EntryForm>
        ) : null}
        <Link
          href={`/sign-in?${new URLSearchParams({ next })}` as Route}
          className="justify-self-start rounded-sm text-link underline-offset-4 hover:underline"
        >
          {t("otherAddress")}
        </Link>
      </div>
    </>
  );
}
