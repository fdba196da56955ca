import { pause } from "./pause";

const untilKnownMs = 1000;
const afterwardsMs = 10_000;

/** Asks the app to register its functions until it has, and again and again, so that edits are seen. */
export async function keepInSync(
  appUrl: string,
  log: (line: string) => void,
  stopping: AbortSignal,
): Promise<void> {
  let said = "";
  while (!stopping.aborted) {
    const complaint = await sync(appUrl, stopping);
    const line = complaint === null ? `The functions of ${appUrl} are registered.` : complaint;
    if (line && line !== said && !stopping.aborted) log(line);
    said = line || said;
    await pause(complaint === null ? afterwardsMs : untilKnownMs, stopping);
  }
}

/** Null when the app has registered, else why not; empty while it cannot be reached, as at its start. */
async function sync(appUrl: string, stopping: AbortSignal): Promise<string | null> {
  try {
    const response = await fetch(appUrl, {
      method: "PUT",
      signal: AbortSignal.any([stopping, AbortSignal.timeout(60_000)]),
    });
    if (response.ok) return null;
    return `The functions of ${appUrl} are not registered: ${await response.text()}`;
  } catch {
    return "";
  }
}
