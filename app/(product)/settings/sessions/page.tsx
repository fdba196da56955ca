import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FormSection } from "@/components/forms/form-section";
import { RevokeOthers } from "@/components/settings/revoke-others";
import { SessionList } from "@/components/settings/session-list";
import { listSessions } from "@/server/auth";
import { authServices } from "@/server/auth/auth-services";
import { requireMember } from "@/server/auth/require-member";
import { revokeOneSession, revokeOthers } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings.sessions"))("title") };
}

export default async function SessionsPage() {
  const { session } = await requireMember();
  const sessions = await listSessions(authServices(), session);
  const t = await getTranslations("settings.sessions");
  const others = sessions.length - 1;
  return (
    <FormSection title={t("title")} description={t("lead")}>
      <SessionList sessions={sessions} revoke={revokeOneSession} />
      <div className="border-t pt-4">
        {others > 0 ? (
          <RevokeOthers count={others} revokeOthers={revokeOthers} />
        ) : (
          <p className="text-muted-foreground">{t("onlyThis")}</p>
        )}
      </div>
    </FormSection>
  );
}
