import { chownSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DataFolder } from "./data-folder";

/** Writes PostgreSQL's settings anew at every start, so that a changed port or default takes effect. */
export function writeSettings({ path, account }: DataFolder, port: number, durable: boolean): void {
  const settings = [
    "listen_addresses = '127.0.0.1'",
    `port = ${port}`,
    // Everybody here speaks TCP, and a socket's path may be at most 107 characters long.
    "unix_socket_directories = ''",
    "max_connections = 200",
    "password_encryption = 'scram-sha-256'",
    "timezone = 'UTC'",
    "log_timezone = 'UTC'",
    "log_line_prefix = '%m [%p] %q%u@%d '",
    "max_wal_size = '2GB'",
    ...(durable
      ? []
      : ["fsync = off", "synchronous_commit = off", "full_page_writes = off", "autovacuum_naptime = '5min'"]),
  ];
  write("postgresql.conf", settings);
  // Cleartext, on loopback only: SCRAM is computed in JavaScript by Neon's driver, 170-350 ms a
  // connection, and fails outright when the driver pipelines its start-up.
  write("pg_hba.conf", ["host all all 127.0.0.1/32 password"]);

  function write(name: string, lines: string[]): void {
    const file = join(path, name);
    writeFileSync(file, `${lines.join("\n")}\n`, { mode: 0o600 });
    if (account) chownSync(file, account.uid, account.gid);
  }
}
