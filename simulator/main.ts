import { hostPorts } from "./host-ports";
import { startSimulator } from "./server";

const stateFile = process.env.SIMULATOR_STATE ?? ".local/simulator/state.jsonl";

const simulator = await startSimulator({
  port: Number(process.env.SIMULATOR_PORT ?? 54340),
  hostPorts: hostPorts(process.env.SIMULATOR_HOST_PORTS),
  appUrl: process.env.SIMULATOR_APP_URL ?? "http://localhost:3000",
  ...(stateFile === "memory" ? {} : { stateFile }),
});
process.stdout.write(`simulator: ${simulator.url}/console\n`);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void simulator.close().then(() => process.exit(0)));
}
