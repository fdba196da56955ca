import { beforeAll, describe, expect, it, vi } from "vitest";
import { platformLabels } from "@/db/schema";
import type { OrganizationId, UserId } from "@/domain/ids";
import { read } from "../change";
import type { Services } from "../context";
import { fakeMarketplace } from "../test/fake-marketplace";
import { type FullOrganization, fullOrganization } from "../test/full-organization";
import { testWorld } from "../test/world";

const world = await testWorld([fakeMarketplace()]);
let viewer: { organizationId: OrganizationId; user: { id: UserId; name: string; email: string } } | null =
  null;
vi.mock("../services", () => ({ services: (): Services => world.services }));
vi.mock("../auth/session", () => ({ currentSession: async () => viewer }));
const { answerLabel } = await import("./answer-label");

let alpha: FullOrganization;
let beta: FullOrganization;
let labelId: string;

beforeAll(async () => {
  alpha = await fullOrganization(world, "ALPHA");
  beta = await fullOrganization(world, "BETA");
  const [label] = await read(alpha.ctx, (tx) => tx.select().from(platformLabels));
  labelId = label?.id ?? "";
});

const signedInTo = ({ ctx, ids }: FullOrganization) => {
  const user = { id: ids.user as UserId, name: "person", email: "person@example.test" };
  viewer = { organizationId: ctx.organizationId, user };
};
const ask = (id = labelId, query = "") =>
  answerLabel(new Request(`http://localhost/api/labels/${id}${query}`), { params: Promise.resolve({ id }) });

describe("the document of a label", () => {
  it("NIWO-TEMU-28: is shown to be printed, and kept by nobody in between", async () => {
    signedInTo(alpha);
    const answer = await ask();
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    expect(answer.headers.get("content-disposition")).toMatch(
      /^inline; filename="label-\d+-ALPHA-package\.pdf"$/,
    );
    expect(answer.headers.get("cache-control")).toContain("no-store");
    expect(await answer.text()).toBe("ALPHA label");
  });

  it("can be downloaded instead", async () => {
    signedInTo(alpha);
    expect((await ask(labelId, "?download")).headers.get("content-disposition")).toMatch(/^attachment/);
  });

  it("is nobody else's", async () => {
    signedInTo(beta);
    const answer = await ask();
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe("");
    viewer = null;
    expect((await ask()).status).toBe(401);
  });

  it("is not found under what is no id", async () => {
    signedInTo(alpha);
    expect((await ask("..%2f")).status).toBe(404);
  });
});
