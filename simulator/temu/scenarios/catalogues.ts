export type CatalogueGoods = { name: string; outGoodsSn: string; skus: CatalogueSku[] };

export type CatalogueSku = {
  spec: string;
  /** Empty: the seller has not filled in a SKU number. */
  extCode: string;
  priceMinor: number;
  soldFactor?: number;
  /** SKU numbers of the same catalogue that a bundle holds, with how many of each. */
  holds?: { extCode: string; soldFactor: number }[];
  isCustomized?: boolean;
  /** In each warehouse; 120 unless given. */
  stock?: number;
};

export const kitchen: CatalogueGoods[] = [
  {
    name: "Insulated bottle 500 ml",
    outGoodsSn: "BTL-500",
    skus: [
      { spec: "Blue", extCode: "BTL-500-BLU", priceMinor: 1290 },
      { spec: "Green", extCode: "BTL-500-GRN", priceMinor: 1290 },
    ],
  },
  {
    name: "Bamboo lunch box",
    outGoodsSn: "LBX",
    skus: [
      { spec: "One", extCode: "LBX-1", priceMinor: 1590 },
      { spec: "Pack of two", extCode: "LBX-1-PAIR", priceMinor: 2790, soldFactor: 2 },
    ],
  },
  {
    name: "Picnic set: bottle and lunch box",
    outGoodsSn: "PIC",
    skus: [
      {
        spec: "Set",
        extCode: "PIC-SET",
        priceMinor: 2690,
        holds: [
          { extCode: "BTL-500-BLU", soldFactor: 1 },
          { extCode: "LBX-1", soldFactor: 1 },
        ],
      },
    ],
  },
  { name: "Linen tea towel", outGoodsSn: "TWL", skus: [{ spec: "Natural", extCode: "", priceMinor: 790 }] },
  {
    name: "Engraved cutting board",
    outGoodsSn: "BRD",
    skus: [{ spec: "Oak", extCode: "BRD-OAK", priceMinor: 3490, isCustomized: true }],
  },
];

export const lamps: CatalogueGoods[] = [
  {
    name: "Desk lamp",
    outGoodsSn: "LAMP",
    skus: [
      { spec: "White", extCode: "LAMP-W", priceMinor: 1999 },
      { spec: "Black", extCode: "LAMP-B", priceMinor: 1999 },
    ],
  },
  {
    name: "LED bulb E27",
    outGoodsSn: "BULB",
    skus: [
      { spec: "One", extCode: "BULB-27", priceMinor: 499 },
      { spec: "Pack of two", extCode: "BULB-27-PAIR", priceMinor: 899, soldFactor: 2 },
    ],
  },
  {
    name: "Lamp with two bulbs",
    outGoodsSn: "LAMPKIT",
    skus: [
      {
        spec: "White",
        extCode: "LAMPKIT-W",
        priceMinor: 2699,
        holds: [
          { extCode: "LAMP-W", soldFactor: 1 },
          { extCode: "BULB-27", soldFactor: 2 },
        ],
      },
    ],
  },
  { name: "Cable clip", outGoodsSn: "CLIP", skus: [{ spec: "Grey", extCode: "", priceMinor: 299 }] },
];

export const catalogues = { kitchen, lamps, none: [] } satisfies { [name: string]: CatalogueGoods[] };
export type CatalogueName = keyof typeof catalogues;
export const catalogueNames = Object.keys(catalogues) as CatalogueName[];
