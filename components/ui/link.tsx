"use client";

import NextLink, { type LinkProps } from "next/link";
import { useState } from "react";

/**
 * Next's link, fetching ahead what it leads to when somebody points at it or walks to it. Next itself does so
 * for every link that comes into view: a list of fifty rows asked the server fifty times for pages that nobody
 * opened.
 */
export function Link<RouteType>(props: LinkProps<RouteType>) {
  const [isMeant, setMeant] = useState(false);
  const mean = () => setMeant(true);
  return (
    <NextLink
      {...props}
      prefetch={isMeant ? null : false}
      onMouseEnter={(event) => {
        mean();
        props.onMouseEnter?.(event);
      }}
      onFocus={(event) => {
        mean();
        props.onFocus?.(event);
      }}
    />
  );
}
