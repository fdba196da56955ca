export type FrameOrganization = { id: string; name: string };

export type FrameUser = { name: string; email: string };

/** Only what waits for a person is counted; absent or zero shows nothing. */
export type NavigationSignals = {
  orders?: number;
  problems?: number;
  /** Stores whose orders, products or confirmations do not flow. */
  storesDown?: number;
};
