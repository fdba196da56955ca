/** "Mug, blue": the title of the listing, and what tells its variants apart. */
export const variantName = ({ title, name }: { title: string; name: string }) =>
  [title, name].filter(Boolean).join(", ");
