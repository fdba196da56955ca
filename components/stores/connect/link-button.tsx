import type { Route } from "next";
import type { ReactNode } from "react";
import { Button, type ButtonProps } from "@/components/ui/button";
import { Link } from "@/components/ui/link";

/** A way on that looks like an act. */
export function LinkButton({
  href,
  children,
  ...props
}: { href: Route; children: ReactNode } & Pick<ButtonProps, "variant" | "size">) {
  return (
    <Button asChild {...props}>
      <Link href={href}>{children}</Link>
    </Button>
  );
}
