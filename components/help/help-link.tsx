import type { Route } from "next";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";

export function HelpLink({ href, children }: { href: Route; children: ReactNode }) {
  return (
    <Link href={href} className="w-fit rounded-sm text-link underline underline-offset-2">
      {children}
    </Link>
  );
}
