import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { answerConsole, type ConsoleRoute } from "./console/console-route";
import { consoleFrame } from "./console/frame";
import { sharedRoutes } from "./console/shared-api";
import { sharedPages } from "./console/shared-pages";
import { withFault } from "./fault-applied";
import { type Answer, BodyTooLarge, type Incoming, plain, receive, redirect, send } from "./http/exchange";
import type { Marketplace } from "./marketplace";
import { createMarketplaces } from "./marketplaces";
import { openWorld, type World } from "./world";

export type SimulatorOptions = {
  /** 0 picks a free port. */
  port: number;
  /** Ports of the further hosts by name; one that is left out gets a free port. */
  hostPorts?: { [name: string]: number };
  /** Origin of the application: where consent returns to and webhooks go. */
  appUrl: string;
  /** Left out: state lives in memory only. */
  stateFile?: string;
};

export type Simulator = {
  url: string;
  port: number;
  /** Origins of the further hosts by name. */
  hosts: { [name: string]: string };
  close(): Promise<void>;
};

const MAIN = "main";

const TICK_MS = 500;

export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const world = openWorld(options.stateFile ?? null, options.appUrl);
  const marketplaces = createMarketplaces(world);
  for (const marketplace of marketplaces) if (!marketplace.isStarted()) marketplace.start("seeded");
  world.journal.flush();

  const frame = consoleFrame(world, marketplaces);
  const inside: Inside = {
    world,
    marketplaces,
    routes: [
      ...sharedRoutes(world, marketplaces),
      ...sharedPages(world, marketplaces, frame),
      ...marketplaces.flatMap((marketplace) => [...marketplace.api, ...marketplace.pages(frame)]),
    ],
  };
  const servers: Server[] = [];
  const closeServers = async () => {
    await Promise.all(servers.map(closeServer));
  };
  const open = async (host: string, wanted: number): Promise<number> => {
    const server = createServer((message, response) => void answerMessage(inside, host, message, response));
    const port = await listen(server, wanted);
    servers.push(server);
    return port;
  };
  let port: number;
  try {
    port = await open(MAIN, options.port);
    for (const host of marketplaces.flatMap((marketplace) => marketplace.hosts)) {
      world.hosts[host] = `http://localhost:${await open(host, options.hostPorts?.[host] ?? 0)}`;
    }
  } catch (error) {
    await closeServers();
    throw error;
  }

  const ticking = setInterval(() => {
    for (const marketplace of marketplaces) marketplace.tick();
    world.journal.flush();
  }, TICK_MS);

  return {
    url: `http://localhost:${port}`,
    port,
    hosts: { ...world.hosts },
    close: async () => {
      clearInterval(ticking);
      for (const marketplace of marketplaces) marketplace.close();
      await closeServers();
      world.journal.flush();
    },
  };
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return (server.address() as AddressInfo).port;
}

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}

type Inside = { world: World; marketplaces: Marketplace[]; routes: ConsoleRoute[] };

async function answerMessage(
  inside: Inside,
  host: string,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { world, marketplaces } = inside;
  try {
    const request = await receive(host, message);
    const answer = isLocal(request) ? await answerRequest(inside, request) : plain("not here", 421);
    world.journal.flush();
    for (const marketplace of marketplaces) marketplace.settle();
    if (answer === "cut") message.socket.destroy();
    else send(response, answer);
  } catch (error) {
    if (error instanceof BodyTooLarge) return send(response, plain("body too large", 413));
    if (message.socket.destroyed) return;
    process.stderr.write(`simulator: ${message.method} ${message.url?.split("?")[0]}: ${describe(error)}\n`);
    send(response, plain("The simulator itself failed; its log says why.", 500));
  }
}

async function answerRequest(
  { world, marketplaces, routes }: Inside,
  request: Incoming,
): Promise<Answer | "cut"> {
  if (request.host === MAIN) {
    if (request.path === "/") return redirect("/console");
    if (request.path === "/console" || request.path.startsWith("/console/")) {
      return answerConsole(routes, request) ?? plain("no such console call", 404);
    }
  }
  const marketplace = marketplaces.find((candidate) =>
    request.host === MAIN ? candidate.owns(request.path) : candidate.hosts.includes(request.host),
  );
  if (!marketplace) return plain("no marketplace answers this path", 404);

  const name = marketplace.callName(request);
  const startedAt = performance.now();
  const fault = world.faults.take({ method: request.method, path: name });
  const answer = await withFault(fault, marketplace, () => marketplace.handle(request));
  const verdict = answer === "cut" ? null : marketplace.verdict(answer);
  world.requests.add({
    at: world.clock.now(),
    marketplace: marketplace.id,
    method: request.method,
    path: name,
    status: answer === "cut" ? 0 : answer.status,
    code: verdict?.code ?? null,
    isRefusal: verdict?.isRefusal ?? false,
    fault: fault ? `${fault.kind} ${fault.when}` : null,
    durationMs: Math.round(performance.now() - startedAt),
  });
  return answer;
}

/** A page elsewhere that lets its own name point at this machine must not reach the console. */
function isLocal(request: Incoming): boolean {
  const host = request.header("host")?.replace(/:\d+$/, "");
  return host === "localhost" || host === "127.0.0.1" || host === "[::1]";
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
