import { ApiProvider } from "@/components/api/api-provider";
import { OrderPaletteSource } from "@/components/orders/order-palette-source";
import { AppFrame } from "@/components/shell/app-frame";
import { OrganizationSwitcher } from "@/components/shell/organization-switcher";
import { SupportProvider } from "@/components/shell/support-provider";
import { UserMenu } from "@/components/shell/user-menu";
import { navigationSignals } from "@/server/api/navigation-signals";
import { signOutAction, switchOrganizationAction } from "@/server/auth/actions";
import { requireMember } from "@/server/auth/require-member";
import { env } from "@/server/env";

export default async function ProductLayout({ children }: { children: React.ReactNode }) {
  const { session, organizationId, organizations } = await requireMember();
  const current = organizations.find(({ id }) => id === organizationId);
  const { name, email } = session.user;
  return (
    <ApiProvider>
      <AppFrame
        organization={
          current ? (
            <OrganizationSwitcher current={current} all={organizations} onSwitch={switchOrganizationAction} />
          ) : null
        }
        user={<UserMenu user={{ name: name ?? email, email }} onSignOut={signOutAction} />}
        signals={await navigationSignals()}
      >
        <OrderPaletteSource />
        <SupportProvider url={env().SUPPORT_URL ?? null}>{children}</SupportProvider>
      </AppFrame>
    </ApiProvider>
  );
}
