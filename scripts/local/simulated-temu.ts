/** How the simulator knows our apps: one on each gateway, fixed, as a registered app's keys are. */
const apps = {
  US: ["lsus0oms7d41", "9b1f6a03c2d84e57a6f0b3c8d1e2f405"],
  EU: ["lseu0oms7d42", "1c7e5d90b3a2486f8e4d2a6b9f0c7e13"],
  GLOBAL: ["lsgl0oms7d43", "e5a2c8f17b604d93b1d7f4e09a3c6b28"],
  PA: ["lspa0oms7d44", "7f3d0b6e9c1a4582a8e5d7c2f6b09134"],
  CN: ["lscn0oms7d45", "2d9c4e7a1f8b4063b5a1e9f3c7d60e82"],
} as const;

type Gateway = keyof typeof apps;

/** A second app of the same operator, whose tokens sellers paste by mistake. */
const otherApps = [
  { name: "Longshore ERP", gateway: "us", key: "lsus0erp7d51", secret: "c4b8a1e60f2d4379951e7c3a8d5f0b62" },
  { name: "Longshore ERP", gateway: "eu", key: "lseu0erp7d52", secret: "a06f3e9d7c5b418284d1b2e7f9c30a57" },
];

/** What the app reads of Temu when the simulator stands for it. */
export function simulatedTemu(simulator: string, gateways: Record<Gateway, string>): Record<string, string> {
  const names = Object.keys(apps) as Gateway[];
  return Object.fromEntries([
    ...names.flatMap((name) => [
      [`TEMU_${name}_APP_KEY`, apps[name][0]],
      [`TEMU_${name}_APP_SECRET`, apps[name][1]],
      [`TEMU_${name}_URL`, gateways[name]],
    ]),
    ["TEMU_APP_NAME", "Longshore OMS"],
    ["TEMU_OTHER_APPS", JSON.stringify(otherApps)],
    ["TEMU_SELLER_CENTRAL_URL", `${simulator}/temu/seller-central`],
    ["TEMU_SELLER_CENTRE_URL", `${simulator}/temu/seller-centre`],
    ["TEMU_LOCAL_URL", `${simulator}/temu/local`],
  ]);
}
