import { type Html, html } from "../../console/html";
import { type Knob, knobCards } from "../../console/knobs";
import type { Platform } from "../platform";
import { defaultSettings, type Settings } from "../settings";
import { API } from "./paths";

/** Words for each knob, in groups; a knob without words does not compile. */
const knobs: Record<keyof Settings, Knob> = {
  dropState: { group: "Consent and tokens", label: "Return without state (App Store start)" },
  refusalError: {
    group: "Consent and tokens",
    label: "Error word of a refusal",
    choices: ["auth_denied", "access_denied"],
  },
  accessTokenSeconds: { group: "Consent and tokens", label: "Access token lives, s" },
  codeSeconds: { group: "Consent and tokens", label: "Code lives, s" },
  oldRefreshTokenWorks: { group: "Consent and tokens", label: "Used refresh token still works" },
  oldAccessTokenWorks: { group: "Consent and tokens", label: "Access token outlives a refresh" },
  newConsentEndsOlder: { group: "Consent and tokens", label: "New consent ends the older one" },
  holdSeconds: { group: "Orders", label: "Remorse hour, s" },
  unpaidSeconds: { group: "Orders", label: "Unpaid orders end after, s" },
  cancellationAnswerSeconds: { group: "Orders", label: "Time to answer a cancel request, s" },
  ukPackagesAtPayment: { group: "Orders", label: "UK packages exist from payment on" },
  indexLagSeconds: { group: "Orders", label: "Search and detail lag behind, s" },
  signatureStatus: { group: "API", label: "HTTP status of a wrong signature", choices: ["401", "500"] },
  businessStatus: { group: "API", label: "HTTP status of business errors", choices: ["200", "400", "500"] },
  requestsPerSecond: { group: "API", label: "Requests per second, shop and endpoint" },
  sendRetryAfter: { group: "API", label: "Send Retry-After with 429" },
  foreignIds: { group: "API", label: "Foreign order among several", choices: ["refuse", "omit"] },
  carrierMismatch: { group: "API", label: "Number of another carrier", choices: ["refuse", "warn"] },
  absentValues: { group: "API", label: "Absent values", choices: ["mixed", "empty"] },
  unknownData: { group: "API", label: "Unknown keys and enum values" },
  webhooksHeld: { group: "Webhooks", label: "Hold new ones" },
  webhookCopies: { group: "Webhooks", label: "Copies of each" },
  webhookDelaySeconds: { group: "Webhooks", label: "Delay, s" },
  webhookRetrySeconds: { group: "Webhooks", label: "Retry ladder, s" },
  webhookTimeoutMs: { group: "Webhooks", label: "Time to answer, ms" },
};

export function settingsPage(platform: Platform): Html {
  const app = platform.app();
  return html`
    <div class="title"><h1>Settings</h1><span class="faint">Defaults follow the stricter reading of the documentation.</span></div>
    <div class="masonry">
      <section class="card"><div class="bar"><h2>Registered app</h2></div><div class="pad">
        <form class="knobs wide" data-patch="${API}/app" data-done="Saved">
          <label>Name<input name="name" value="${app.name}"></label>
          <label>Redirect URL<input name="redirectUrl" value="${app.redirectUrl}"></label>
          <label>Webhook URL<input name="webhookUrl" value="${app.webhookUrl}"></label>
          <button class="first">Save</button>
        </form>
        <dl><dt>App key</dt><dd class="mono">${app.appKey}</dd><dt>Service id</dt><dd class="mono">${app.serviceId}</dd></dl>
      </div></section>
      ${knobCards(`${API}/settings`, knobs, platform.settings(), defaultSettings)}
    </div>`;
}
