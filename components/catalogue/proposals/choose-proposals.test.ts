import { expect, it } from "vitest";
import type { MappingProposal } from "@/domain/mapping-proposal";
import { firstChoice, standingOf } from "./choose-proposals";

const variant = { id: "1", platformSkuId: "1", sellerSku: "", title: "", name: "", components: [] };
const proposal = (effect: MappingProposal["effect"], unusualFactor: number | null = null) => ({
  variant,
  components: [],
  effect,
  unusualFactor,
});

it.each([
  ["new", proposal("new"), firstChoice, "new"],
  ["what changes nothing", proposal("same", 500), firstChoice, "same"],
  ["a replacement", proposal("replaces"), firstChoice, "replaces"],
  ["a replacement that is not wanted", proposal("replaces"), { ...firstChoice, replaces: false }, "kept"],
  ["NIWO-TEMU-21: a large factor", proposal("new", 101), firstChoice, "unusual"],
  [
    "NIWO-TEMU-21: a large factor that is meant",
    proposal("new", 101),
    { ...firstChoice, unusual: true },
    "new",
  ],
  ["a replacement by a large factor", proposal("replaces", 101), firstChoice, "unusual"],
  ["neither wanted", proposal("replaces", 101), { replaces: false, unusual: true }, "kept"],
])("says what becomes of a proposal: %s", (_, wish, choice, standing) => {
  expect(standingOf(wish, choice)).toBe(standing);
});
