export type FilterOption = {
  value: string;
  label: string;
  /** Tells it from others of the same name. */
  detail?: string;
  count?: number;
};

export type Filter = {
  /** Its name in the address. */
  param: string;
  label: string;
  options: readonly FilterOption[];
  /** Choosing one replaces the other. */
  isSingle?: boolean;
  /** Shown only when set or asked for through "+ Filter". */
  isExtra?: boolean;
};
