/** "21 Nov 19:32:05", UTC as everywhere in the console. */
export function clockTime(seconds: number): string {
  const iso = new Date(seconds * 1000).toISOString();
  return `${dayOf(seconds)} ${iso.slice(11, 19)}`;
}

export function shortTime(seconds: number | null): string {
  if (seconds === null) return "–";
  return `${dayOf(seconds)} ${new Date(seconds * 1000).toISOString().slice(11, 16)}`;
}

/** "3 h ago", "in 2 d". */
export function distance(from: number, to: number): string {
  const seconds = Math.abs(to - from);
  const amount =
    seconds < 90
      ? `${seconds} s`
      : seconds < 5400
        ? `${Math.round(seconds / 60)} min`
        : seconds < 129_600
          ? `${Math.round(seconds / 3600)} h`
          : `${Math.round(seconds / 86_400)} d`;
  return to >= from ? `in ${amount}` : `${amount} ago`;
}

function dayOf(seconds: number): string {
  return new Date(seconds * 1000).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  });
}
