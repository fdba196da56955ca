import { freePort, isPortTaken } from "@/db/local";

/** Where everything listens, what it is called in a sentence, and the variable that moves it. */
export const PORTS = {
  app: { port: 3000, variable: "APP_PORT", label: "the app" },
  postgres: { port: 54329, variable: "POSTGRES_PORT", label: "PostgreSQL" },
  bridge: { port: 54330, variable: "BRIDGE_PORT", label: "the database bridge" },
  engine: { port: 8288, variable: "ENGINE_PORT", label: "the job engine" },
  mailboxSmtp: { port: 54325, variable: "MAILBOX_SMTP_PORT", label: "the mail in-box (SMTP)" },
  mailbox: { port: 54326, variable: "MAILBOX_PORT", label: "the mail in-box" },
  simulator: { port: 54340, variable: "SIMULATOR_PORT", label: "the simulator" },
  temuUs: { port: 54341, variable: "SIMULATOR_TEMU_US_PORT", label: "the simulator (Temu US)" },
  temuEu: { port: 54342, variable: "SIMULATOR_TEMU_EU_PORT", label: "the simulator (Temu EU)" },
  temuGlobal: { port: 54343, variable: "SIMULATOR_TEMU_GLOBAL_PORT", label: "the simulator (Temu Global)" },
  temuPa: { port: 54344, variable: "SIMULATOR_TEMU_PA_PORT", label: "the simulator (Temu PA)" },
  temuCn: { port: 54345, variable: "SIMULATOR_TEMU_CN_PORT", label: "the simulator (Temu CN)" },
} as const;

export type PortName = keyof typeof PORTS;
export type Ports = Record<PortName, number>;

const names = Object.keys(PORTS) as PortName[];

/** A sentence for the person at the terminal, who can mend it there. */
export class PortError extends Error {
  override readonly name = "PortError";
}

export function portsFrom(env: Record<string, string | undefined>): Ports {
  const chosen = names.map((name) => {
    const { port, variable } = PORTS[name];
    const given = env[variable];
    const number = given ? Number(given) : port;
    if (!Number.isInteger(number) || number < 1 || number > 65535) {
      throw new PortError(`${variable} is "${given}", which is no port: give a number from 1 to 65535.`);
    }
    return [name, number] as const;
  });
  return Object.fromEntries(chosen) as Ports;
}

/** Ports that are free at this moment, each another one. */
export async function freePorts(): Promise<Ports> {
  const found = new Set<number>();
  while (found.size < names.length) found.add(await freePort());
  const numbers = [...found];
  return Object.fromEntries(names.map((name, index) => [name, numbers[index]])) as Ports;
}

export async function assertFree(ports: Ports, which: readonly PortName[]): Promise<void> {
  for (const name of which) {
    if (!(await isPortTaken(ports[name]))) continue;
    const { variable, label } = PORTS[name];
    throw new PortError(
      `Port ${ports[name]} for ${label} is taken by another program: end that one, or choose another port with ${variable}=<port>.`,
    );
  }
}
