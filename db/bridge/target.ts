import { BridgeError } from "./errors";

export type Login = { user: string; password: string };

/** The one database that the bridge leads to. */
export type Target = {
  host: string;
  port: number;
  database: string;
  /** The login that a connection string carries; refuses a string of any other database. */
  login(connectionString: string): Login;
  /** The configured address with another login. */
  urlFor(login: Login): string;
};

export function targetOf(databaseUrl: string): Target {
  const configured = new URL(databaseUrl);
  const place = placeOf(configured);
  return {
    ...place,
    login(connectionString) {
      if (!URL.canParse(connectionString))
        throw new BridgeError(400, "Neon-Connection-String is missing or not a URL.");
      const given = new URL(connectionString);
      const asked = placeOf(given);
      if (asked.host !== place.host || asked.port !== place.port || asked.database !== place.database) {
        throw new BridgeError(
          400,
          `This bridge leads to ${place.host}:${place.port}/${place.database} only.`,
        );
      }
      const login = {
        user: decodeURIComponent(given.username),
        password: decodeURIComponent(given.password),
      };
      if (!login.user || !login.password)
        throw new BridgeError(400, "The connection string needs a role and its password.");
      return login;
    },
    urlFor({ user, password }) {
      const url = new URL(configured);
      url.username = encodeURIComponent(user);
      url.password = encodeURIComponent(password);
      return url.href;
    },
  };
}

function placeOf(url: URL): { host: string; port: number; database: string } {
  return {
    host: url.hostname,
    port: Number(url.port || 5432),
    database: decodeURIComponent(url.pathname.slice(1)),
  };
}
