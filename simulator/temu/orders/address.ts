/** A buyer and where they live. All of them are invented; phone and mail are relays, as on the platform. */
export type Address = {
  firstName: string;
  lastName: string;
  /** Number, dash, four-digit extension. */
  mobile: string;
  mail: string;
  country: string;
  state: string;
  city: string;
  line1: string;
  line2: string;
  postCode: string;
};
