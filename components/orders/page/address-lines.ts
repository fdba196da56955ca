type Address = {
  name: string;
  phone: string;
  street: string;
  city: string;
  state: string;
  postalCode: string;
  country: string;
};

/** The address as it stands on a parcel, without what is missing; never two equal lines. */
export function addressLines({ name, phone, street, city, state, postalCode, country }: Address): string[] {
  const place = [city, state, postalCode].filter(Boolean).join(" ");
  return [...new Set([name, street, place, country, phone].filter(Boolean))];
}
