import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

/** Only in the local set-up: one click into a seeded organization. A plain form, so that it is a POST. */
export function DemoEntry() {
  const t = useTranslations("auth.demo");
  return (
    <section aria-labelledby="demo" className="mt-8 grid gap-3 border-t pt-6">
      <div className="grid gap-1">
        <h2 id="demo" className="font-medium text-base">
          {t("title")}
        </h2>
        <p className="text-muted-foreground">{t("lead")}</p>
      </div>
      <form action="/api/demo" method="post">
        <Button type="submit" className="h-9 w-full pointer-coarse:h-10">
          {t("open")}
        </Button>
      </form>
    </section>
  );
}
