"use client";

import type { ReactNode } from "react";
import { Pagination } from "@/components/ui/pagination";
import { useAddress } from "./address-provider";

type ListPagesProps = {
  /** Cursors as the list's query answered them; null at the ends. */
  before: string | null;
  after: string | null;
  children?: ReactNode;
};

export function ListPages({ before, after, children }: ListPagesProps) {
  const { href } = useAddress();
  return (
    <Pagination
      previousHref={before ? href({ before, after: null }) : null}
      nextHref={after ? href({ after, before: null }) : null}
    >
      {children}
    </Pagination>
  );
}
