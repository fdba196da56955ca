import { spawn } from "node:child_process";

/** The account that PostgreSQL runs under; it refuses to run as root. Undefined: as ourselves. */
export type Account = { uid: number; gid: number } | undefined;

export type Outcome = { code: number; output: string };

/** Runs one of PostgreSQL's programs to its end. Rejects only when it cannot be started at all. */
export function run(program: string, args: readonly string[], account: Account): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...account,
      // The account may not be allowed into the folder that we stand in, and initdb asks for its own.
      cwd: "/",
      env: { PATH: process.env.PATH, LC_ALL: "C", NODE_ENV: process.env.NODE_ENV },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const keep = (chunk: Buffer) => {
      output += chunk.toString("utf8");
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", reject);
    child.on("close", (code, signal) =>
      resolve({ code: code ?? -1, output: signal ? `${output}\n${signal}` : output }),
    );
  });
}
