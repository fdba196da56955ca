/** Knobs. Defaults take the stricter reading of what is documented; names that end in a unit carry it. */
export const defaultSettings = {
  requestsPerSecond: 20,
  /** The published answer to a code lacks regionId and mallType, the reference has them. */
  codeAnswerTellsRegion: false,

  /** How long a new order stays in status 1. */
  pendingSeconds: 1800,
  shipWithinSeconds: 2 * 86_400,
  cancellationAnswerSeconds: 86_400,
  /** Orders become visible to list and detail only so long after they changed. */
  indexLagSeconds: 0,
  /** Whether the address of a shipped order is still given. */
  addressAfterShipment: false,
  /** Absent values as a mixture of missing key, empty text and null, or always as the empty value. */
  absentValues: "mixed" as "mixed" | "empty",
  /** Adds keys and enum members that no document names. */
  unknownData: false,
  amountsAreReady: true,

  /** Polls until a label is settled, and how the next ones end. */
  labelPolls: 2,
  labelOutcome: "bought" as "bought" | "failed",
  shipLaterDefaultHours: 48,
  fileSeconds: 600,

  pushesHeld: false,
  pushCopies: 1,
  pushDelaySeconds: 0,
  pushRetrySeconds: [120, 600, 1800, 3600, 3600, 3600, 43_200, 43_200],
  pushTimeoutMs: 500,
  /** Whether the signature covers x-tm-ext-param: one published example does, the other does not. */
  pushSignature: "alternating" as "alternating" | "with_ext_param" | "without_ext_param",
  /** Whether an answer has to be 200 with `{"result": …}`, or 200 alone. */
  pushNeedsResult: true,
};

export type Settings = typeof defaultSettings;
