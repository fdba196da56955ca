import type { Core } from "./core";
import { pause } from "./pause";

const untilKnownMs = 1000;
const afterwardsMs = 10_000;

/** Asks the app to register its functions until it has, and again and again, so that edits are seen. */
export async function keepInSync(core: Core, appUrl: string): Promise<void> {
  const { signal } = core.closing;
  let said = "";
  while (!signal.aborted) {
    const complaint = await register(appUrl, signal);
    const line = complaint ?? `The functions of ${appUrl} are registered.`;
    if (line !== said && !signal.aborted) core.log(line);
    said = line;
    await pause(complaint === null ? afterwardsMs : untilKnownMs, signal);
  }
}

/** Null when the app has registered, else why not. */
async function register(appUrl: string, closing: AbortSignal): Promise<string | null> {
  try {
    const signal = AbortSignal.any([closing, AbortSignal.timeout(60_000)]);
    const response = await fetch(appUrl, { method: "PUT", signal });
    const text = await response.text();
    return response.ok ? null : `The functions of ${appUrl} are not registered: ${text.slice(0, 500)}`;
  } catch {
    return `Waiting for the app at ${appUrl}.`;
  }
}
