import { createServer, type ServerResponse } from "node:http";
import type { TestProject } from "vitest/node";
import { openTestDatabases, type TestDatabases } from "./databases";

declare module "vitest" {
  interface ProvidedContext {
    testDatabasesUrl: string;
  }
}

/**
 * Hands out databases to the test files, which run in processes of their own. The cluster starts when
 * the first of them asks, so that a run of pure tests does not wait for it.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let databases: Promise<TestDatabases> | null = null;
  const opened = () => {
    databases ??= openTestDatabases();
    return databases;
  };

  const server = createServer((request, response) => {
    const name = (request.url ?? "/").slice(1);
    answer(response, async () => {
      const all = await opened();
      return request.method === "DELETE" ? all.drop(name) : all.create(name);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (!address || typeof address !== "object") throw new Error("The test database server got no port.");
  project.provide("testDatabasesUrl", `http://127.0.0.1:${address.port}`);

  return async () => {
    server.close();
    server.closeAllConnections();
    if (databases) await (await databases).remove();
  };
}

function answer(response: ServerResponse, work: () => Promise<unknown>): void {
  work().then(
    (result) => response.end(JSON.stringify(result ?? null)),
    (error: unknown) => {
      response.statusCode = 500;
      response.end(error instanceof Error ? (error.stack ?? error.message) : String(error));
    },
  );
}
