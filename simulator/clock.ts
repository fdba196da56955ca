/** A clock that runs with the wall clock and can be pushed ahead of it. */
export type Clock = {
  /** Unix seconds. */
  now(): number;
  offsetSeconds(): number;
  advance(seconds: number): void;
  /** Back to the wall clock, or to a fixed distance from it. */
  setOffset(seconds: number): void;
};

export function movableClock(initialOffset: number, onMove: (offsetSeconds: number) => void): Clock {
  let offset = initialOffset;
  const move = (to: number) => {
    offset = to;
    onMove(to);
  };
  return {
    now: () => wallSeconds() + offset,
    offsetSeconds: () => offset,
    advance: (seconds) => move(offset + seconds),
    setOffset: move,
  };
}

export function wallSeconds(): number {
  return Math.floor(Date.now() / 1000);
}
