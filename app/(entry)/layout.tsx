import { getTranslations } from "next-intl/server";
import { Mark } from "@/components/shell/mark";
import { PreferencesMenu } from "@/components/shell/preferences-menu";
import { Link } from "@/components/ui/link";

export default async function EntryLayout({ children }: { children: React.ReactNode }) {
  const t = await getTranslations("app");
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex h-14 items-center justify-between px-4 md:px-6">
        <Link href="/sign-in" className="flex items-center gap-2 rounded-sm font-semibold text-base">
          <Mark className="size-6" />
          {t("name")}
        </Link>
        <PreferencesMenu />
      </header>
      <main className="mx-auto w-full max-w-[23rem] flex-1 px-4 pt-[max(2rem,14vh)] pb-16">{children}</main>
    </div>
  );
}
