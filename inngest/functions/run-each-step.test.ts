import { NonRetriableError } from "inngest";
import { expect, it } from "vitest";
import { startWorld } from "../engine/test/world";
import { runEachStep } from "./run-each-step";

const ran: string[] = [];
function doing(what: string, failure?: string) {
  return async () => {
    ran.push(what);
    if (failure) throw new NonRetriableError(failure);
  };
}

const { inngest, end } = await startWorld((inngest) => [
  inngest.createFunction({ id: "all", triggers: [{ event: "test/all" }] }, ({ step }) =>
    runEachStep(step, { first: doing("first"), second: doing("second") }),
  ),
  inngest.createFunction({ id: "some", triggers: [{ event: "test/some" }], retries: 3 }, ({ step }) =>
    runEachStep(step, {
      carriers: doing("carriers", "not permitted"),
      places: doing("places"),
      listings: doing("listings", "not there"),
    }),
  ),
]);

it("runs every step once", async () => {
  await inngest.send({ name: "test/all" });
  expect(await end("all")).toMatchObject({ status: "completed" });
  expect(ran.splice(0)).toEqual(["first", "second"]);
});

it("goes on after a step that failed for good, fails with the first failure, and is not tried again", async () => {
  await inngest.send({ name: "test/some" });
  expect(await end("some")).toMatchObject({ status: "failed", output: { message: "not permitted" } });
  expect(ran.splice(0)).toEqual(["carriers", "places", "listings"]);
});
