import { expect, it } from "vitest";
import { signInRequests } from "@/db/schema";
import { testWorld } from "../test/world";
import { admitSignInRequest, signInLimits } from "./admit-sign-in-request";

const world = await testWorld();
const secret = "a secret";
const ask = (email: string, networkAddress: string) =>
  admitSignInRequest(world.services, { email, networkAddress, secret });

it("refuses one network that asks for many addresses, and others keep working", async () => {
  for (let asked = 0; asked < signInLimits.network; asked += 1) await ask(`${asked}@example.com`, "10.0.0.1");
  await expect(ask("one-more@example.com", "10.0.0.1")).rejects.toMatchObject({
    code: "limit_reached",
    detail: { reason: "sign_in_mails_network", facts: { limit: signInLimits.network, minutes: 15 } },
  });
  await ask("one-more@example.com", "10.0.0.2");
  world.advance(14.5 * 60_000);
  await expect(ask("another@example.com", "10.0.0.1")).rejects.toMatchObject({
    detail: { facts: { minutes: 1 } },
  });
  world.advance(60_000);
  await ask("another@example.com", "10.0.0.1");
});

it("counts a burst exactly", async () => {
  const burst = Array.from({ length: signInLimits.address + 3 }, (_, at) =>
    ask("burst@example.com", `10.1.0.${at}`),
  );
  const answers = await Promise.allSettled(burst);
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(signInLimits.address);
});

it("keeps neither addresses nor old traces", async () => {
  world.advance(60 * 60_000);
  await ask("trace@example.com", "10.2.0.1");
  const rows = await world.services.db.withoutOrganization((tx) => tx.select().from(signInRequests));
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toMatch(/trace|10\.2\.0\.1/);
});
