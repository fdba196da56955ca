import { type Html, html } from "../../console/html";
import { type Knob, knobCards } from "../../console/knobs";
import type { Platform } from "../platform";
import { defaultSettings, type Settings } from "../settings";
import { API } from "./paths";

/** Words for each knob, in groups; a knob without words does not compile. */
const knobs: Record<keyof Settings, Knob> = {
  requestsPerSecond: { group: "API", label: "Requests per second and app" },
  codeAnswerTellsRegion: { group: "API", label: "Answer to a code tells region and kind" },
  absentValues: { group: "API", label: "Absent values", choices: ["mixed", "empty"] },
  unknownData: { group: "API", label: "Unknown keys and enum values" },
  pendingSeconds: { group: "Orders", label: "Pending lasts, s" },
  shipWithinSeconds: { group: "Orders", label: "Ship within, s" },
  cancellationAnswerSeconds: { group: "Orders", label: "Time to answer a cancellation, s" },
  indexLagSeconds: { group: "Orders", label: "List and detail lag behind, s" },
  addressAfterShipment: { group: "Orders", label: "Address after shipment" },
  amountsAreReady: { group: "Orders", label: "Amounts are calculated" },
  labelPolls: { group: "Labels", label: "Polls until a label is settled" },
  labelOutcome: { group: "Labels", label: "Next labels end", choices: ["bought", "failed"] },
  shipLaterDefaultHours: { group: "Labels", label: "Ship later, default, h" },
  fileSeconds: { group: "Labels", label: "Signed addresses live, s" },
  pushesHeld: { group: "Push", label: "Hold new ones" },
  pushCopies: { group: "Push", label: "Copies of each" },
  pushDelaySeconds: { group: "Push", label: "Delay, s" },
  pushRetrySeconds: { group: "Push", label: "Retry ladder, s" },
  pushTimeoutMs: { group: "Push", label: "Time to answer, ms" },
  pushSignature: {
    group: "Push",
    label: "x-tm-ext-param in the signature",
    choices: ["alternating", "with_ext_param", "without_ext_param"],
  },
  pushNeedsResult: { group: "Push", label: 'Answer must hold "result"' },
};

export function settingsPage(platform: Platform): Html {
  return html`
    <div class="title"><h1>Settings</h1><span class="faint">Defaults follow the stricter reading of the documentation.</span></div>
    <div class="masonry">${knobCards(`${API}/settings`, knobs, platform.settings(), defaultSettings)}</div>`;
}
