import { expect, it } from "vitest";
import { pacer } from "./pacer";
import { scriptedRuntime } from "./test/scripted-runtime";

it("lets a burst through, then one each interval, for each key by itself", async () => {
  const clock = scriptedRuntime();
  const take = pacer({ perSecond: 10, burst: 2 }, clock);
  for (let call = 0; call < 4; call++) await take("shop 1");
  await take("shop 2");
  expect(clock.slept).toEqual([100, 100]);
});

it("fills up again while nothing is asked", async () => {
  const clock = scriptedRuntime();
  const take = pacer({ perSecond: 10, burst: 2 }, clock);
  await take("shop");
  await take("shop");
  await clock.sleep(200);
  clock.slept.length = 0;
  await take("shop");
  await take("shop");
  expect(clock.slept).toEqual([]);
});
