import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

export function HelpLink({ href, children }: { href: Route; children: ReactNode }) {
  return (
    <Link href={href} className="w-fit rounded-sm text-link underline underline-offset-2">
      {children}
    </Link>
  );
}
