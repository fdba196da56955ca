/** One row of the table "who may import whom". */
export type Folder = {
  /** The longest matching path wins. */
  path: string;
  may: readonly string[];
  /** In addition, where nothing of it is left when the program runs. */
  mayAsType?: readonly string[];
  /** Packages that it must stay free of. */
  without?: readonly RegExp[];
  /** Opened by its own name alone: a row that may import `db` may not import `db/local`. */
  isClosed?: true;
  because: string;
};

const FRAMEWORKS = [/^next(\/|$)/, /^next-auth(\/|$)/, /^react(-dom)?(\/|$)/, /^@trpc\//];
const DATABASE = [/^pg$/, /^drizzle-orm(\/|$)/, /^@neondatabase\//];
const LIBRARY = [/^(?!zod$|\.|@\/|node:)/];

/**
 * Arrows point one way. A folder that is not in a row's list may not be imported from it; what lies in
 * the same row always may. Tests may import anything.
 */
export const FOLDERS: readonly Folder[] = [
  {
    path: "domain",
    may: [],
    without: LIBRARY,
    because: "the rules know no database, network, clock or framework",
  },
  {
    path: "integrations",
    may: ["domain"],
    without: [...FRAMEWORKS, ...DATABASE],
    because: "an adapter only speaks a partner's protocol; its configuration arrives as arguments",
  },
  {
    path: "db",
    may: ["domain"],
    without: FRAMEWORKS,
    because: "tables know the names of the rules, not who uses them",
  },
  {
    path: "db/local",
    isClosed: true,
    may: [],
    without: FRAMEWORKS,
    because: "the launcher of PostgreSQL stands on its own",
  },
  {
    path: "db/bridge",
    isClosed: true,
    may: [],
    without: FRAMEWORKS,
    because: "the bridge knows Neon's protocol and nothing of ours",
  },
  {
    path: "db/test",
    isClosed: true,
    may: ["db/local", "db", "domain", "server"],
    because: "it prepares databases for tests",
  },
  {
    path: "db/seed",
    isClosed: true,
    may: ["domain", "db", "server", "integrations", "inngest/events", "scripts/local"],
    because: "the seed uses the product's own verbs",
  },
  {
    path: "server",
    may: ["domain", "db", "integrations", "emails", "i18n"],
    without: FRAMEWORKS,
    because: "verbs run wherever they are called: in a page, a job, a test or a script",
  },
  {
    path: "server/outbox",
    may: ["domain", "db", "server", "inngest/events", "inngest/client"],
    without: FRAMEWORKS,
    because: "it hands events over; the functions that hear them are not its business",
  },
  {
    path: "server/services",
    may: ["domain", "db", "server", "integrations", "inngest/client"],
    because: "it is where the verbs are wired to the world outside",
  },
  {
    path: "server/edge-services",
    may: ["domain", "db", "server", "integrations", "inngest/client"],
    because: "it is where the verbs are wired to the world outside, on the edge",
  },
  {
    path: "server/auth",
    isClosed: true,
    may: ["domain", "db", "server", "emails", "i18n"],
    because: "it is where sign-in meets the framework",
  },
  {
    path: "server/api",
    isClosed: true,
    may: ["domain", "server", "server/auth", "i18n"],
    without: DATABASE,
    because: "a procedure validates, calls one verb and translates errors",
  },
  {
    path: "emails",
    may: ["domain", "i18n", "messages"],
    without: DATABASE,
    because: "a mail is drawn from what it is given",
  },
  {
    path: "i18n",
    may: ["domain", "messages", "server/auth"],
    without: DATABASE,
    because: "languages are for every screen",
  },
  { path: "inngest", may: ["domain"], because: "events and the client are shared words" },
  {
    path: "inngest/functions",
    isClosed: true,
    may: ["domain", "server", "inngest"],
    without: DATABASE,
    because: "a job is a schedule around one verb",
  },
  {
    path: "inngest/ctx",
    may: ["domain", "server", "inngest"],
    because: "a job acts through the same context as a person",
  },
  {
    path: "inngest/for-retry",
    may: ["domain", "server/errors", "integrations/errors", "inngest"],
    because: "it is the one translation from failure kinds to the job runner's errors",
  },
  {
    path: "inngest/engine",
    isClosed: true,
    may: [],
    without: FRAMEWORKS,
    because: "the local engine knows Inngest's protocol and nothing of ours",
  },
  {
    path: "app",
    // Route handlers and server actions may also call a verb; see check-arrows.ts.
    may: ["server/api", "server/auth", "server/env", "components", "domain", "i18n"],
    without: DATABASE,
    because: "a route is wiring: it draws components, and asks the server through its callers",
  },
  {
    path: "app/api/inngest",
    may: ["inngest", "inngest/functions", "server", "domain"],
    without: DATABASE,
    because: "it serves the functions to the job runner",
  },
  {
    path: "components",
    may: ["domain", "i18n", "messages"],
    mayAsType: ["server/api/root"],
    without: DATABASE,
    because: "components run in the browser and learn everything through the tRPC client",
  },
  {
    path: "simulator",
    may: [],
    because: "it must not share our signing code, or a wrong signature would agree with itself",
  },
  { path: "messages", may: [], because: "messages are data" },
];

/** Tooling that builds, checks and measures; everything is open to it, and nobody else may lean on it. */
export const TOOLING = ["scripts", "bench", "e2e"] as const;

/** The row that a file belongs to. */
export function folderOf(path: string): Folder | null {
  const rows = FOLDERS.filter((folder) => isWithin(path, folder.path));
  return rows.sort((a, b) => b.path.length - a.path.length)[0] ?? null;
}

/** `server/outbox` names the folder of that name, and also the file `server/outbox.ts`. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`) || path.startsWith(`${folder}.`);
}
