import { describe, expect, it } from "vitest";
import { parseEnv } from "./env";

const base = {
  APP_URL: "https://oms.example.com",
  DATABASE_URL: "postgresql://app:x@db.example.com/longshore",
  AUTH_SECRET: "0123456789abcdef0123456789abcdef",
  ENCRYPTION_KEYS: `k1:${"A".repeat(43)}=`,
  MAIL_FROM: "Longshore <no-reply@example.com>",
  SMTP_URL: "smtps://mail.example.com:465",
  INNGEST_DEV: "http://localhost:8288",
};
const temu = {
  TEMU_US_APP_KEY: "qkus71",
  TEMU_US_APP_SECRET: "us-secret-of-quayside-71",
  TEMU_APP_NAME: "Quayside OMS",
};

describe("the marketplaces of an installation", () => {
  it("are none without keys, and an empty value counts as absent", () => {
    expect(parseEnv({ ...base, TEMU_US_APP_KEY: "", TIKTOK_SHOP_APP_KEY: "" }).marketplaces).toEqual({});
  });

  it("have the gateways whose keys are set, at the hosts of the marketplace", () => {
    expect(parseEnv({ ...base, ...temu }).marketplaces.temu).toMatchObject({
      apps: { us: { appKey: "qkus71", url: "https://openapi-b-us.temu.com" } },
      appName: "Quayside OMS",
      redirectUrl: "https://oms.example.com/api/stores/temu/callback",
      otherApps: [],
      localUrl: "https://seller.temu.com",
    });
    expect(parseEnv({ ...base, ...temu }).marketplaces.temu?.apps.eu).toBeUndefined();
  });

  it("take other apps of the operator as JSON", () => {
    const other = { name: "Quayside ERP", gateway: "us", key: "k", secret: "erp-secret-of-quayside" };
    const read = (text: string) => parseEnv({ ...base, ...temu, TEMU_OTHER_APPS: text }).marketplaces.temu;
    expect(read(JSON.stringify([other]))?.otherApps).toEqual([other]);
    expect(() => read("Quayside ERP")).toThrowError(/is not JSON/);
    expect(() => read('[{"name":"Quayside ERP"}]')).toThrowError();
  });

  it.each([
    ["a key without its secret", { TEMU_EU_APP_KEY: "qkeu71" }],
    ["no name of the app", { TEMU_APP_NAME: "" }],
    [
      "no gateway that has orders",
      { TEMU_US_APP_KEY: "", TEMU_US_APP_SECRET: "", TEMU_PA_APP_KEY: "qkpa71" },
    ],
  ])("are refused with %s", (_, over) => {
    expect(() => parseEnv({ ...base, ...temu, ...over })).toThrowError();
  });
});
