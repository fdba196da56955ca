import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FormSection } from "@/components/forms/form-section";
import { MemberList } from "@/components/settings/member-list";
import { NameForm } from "@/components/settings/name-form";
import { RetentionForm } from "@/components/settings/retention-form";
import { may } from "@/domain/roles";
import { apiContext } from "@/server/api/context";
import { createCaller } from "@/server/api/root";
import { requireMember } from "@/server/auth/require-member";
import { saveOrganizationName, saveRetention } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings.organization"))("title") };
}

export default async function OrganizationPage() {
  const { session, actor } = await requireMember();
  const { organizations } = createCaller(await apiContext(crypto.randomUUID()));
  const [organization, members] = await Promise.all([organizations.current(), organizations.members()]);
  const t = await getTranslations("settings.organization");

  return (
    <>
      <FormSection title={t("title")}>
        {may(actor.role, "organization.manage") ? (
          <div className="grid gap-6">
            <NameForm
              initial={organization.name}
              label={t("name")}
              autoComplete="organization"
              submitLabel={t("saveName")}
              save={saveOrganizationName}
            />
            <RetentionForm initial={organization.retentionDays} save={saveRetention} />
          </div>
        ) : (
          <div className="grid gap-1">
            <dl className="grid gap-1 [&_dd]:pb-3 [&_dt]:font-medium">
              <dt>{t("name")}</dt>
              <dd>{organization.name}</dd>
              <dt>{t("retention")}</dt>
              <dd>
                {organization.retentionDays} {t("retentionUnit")}
              </dd>
            </dl>
            <p className="text-muted-foreground">{t("readOnly")}</p>
          </div>
        )}
      </FormSection>
      <FormSection title={t("members")} description={t("membersCount", { count: members.length })}>
        <MemberList members={members} ownId={session.user.id} />
      </FormSection>
    </>
  );
}
