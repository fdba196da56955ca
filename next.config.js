import { fileURLToPath } from "node:url";
import createNextIntlPlugin from "next-intl/plugin";

const isDevelopment = process.env.NODE_ENV === "development";

// 'unsafe-inline' for scripts: Next streams page data in inline scripts, and the theme is set by one
// before the first paint. React needs eval in development only, for its stack traces.
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${isDevelopment ? " 'unsafe-eval'" : ""}`,
  "style-src 'self' 'unsafe-inline'",
  // Product pictures are shown from the marketplaces' own image hosts.
  "img-src 'self' data: blob: https:",
  "font-src 'self'",
  `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const securityHeaders = [
  { key: "Content-Security-Policy", value: contentSecurityPolicy },
  { key: "Strict-Transport-Security", value: "max-age=63072000; includeSubDomains" },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  // The camera stays allowed for ourselves: scan-to-ship reads barcodes with it.
  { key: "Permissions-Policy", value: "camera=(self), microphone=(), geolocation=(), payment=()" },
];

/** @type {import("next").NextConfig} */
const nextConfig = {
  // Two builds of one checkout (a test run beside a server) must not write into the same folder.
  distDir: process.env.NEXT_DIST_DIR || ".next",
  // Set by the scripts, which check types in a step of their own: Next writes the folder of every build
  // into the configuration of TypeScript that it is given.
  typescript: process.env.NEXT_TSCONFIG
    ? { tsconfigPath: process.env.NEXT_TSCONFIG, ignoreBuildErrors: true }
    : {},
  // Without it a lock file in a parent folder makes that folder the root.
  turbopack: { root: fileURLToPath(new URL(".", import.meta.url)) },
  typedRoutes: true,
  devIndicators: false,
  poweredByHeader: false,
  headers: async () => [{ source: "/:path*", headers: securityHeaders }],
};

export default createNextIntlPlugin("./i18n/request.ts")(nextConfig);
