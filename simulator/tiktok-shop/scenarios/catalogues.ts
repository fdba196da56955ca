/** What the invented sellers sell. Empty seller SKUs and trailing blanks are what sellers really leave. */
export type CatalogueProduct = {
  title: string;
  attribute: string;
  variants: { name: string; sellerSku: string; price: number }[];
};

export const homeGoods: CatalogueProduct[] = [
  {
    title: "Cedar window planter",
    attribute: "Length",
    variants: [
      { name: "18 in", sellerSku: "HP-PLANT-18", price: 3400 },
      { name: "24 in", sellerSku: "HP-PLANT-24", price: 4200 },
      { name: "36 in", sellerSku: "HP-PLANT-36", price: 5800 },
    ],
  },
  {
    title: "Waffle cotton throw",
    attribute: "Color",
    variants: [
      { name: "Oat", sellerSku: "HP-THROW-OAT", price: 4800 },
      { name: "Slate", sellerSku: "HP-THROW-SLT", price: 4800 },
      { name: "Rust", sellerSku: "", price: 4800 },
    ],
  },
  {
    title: "Enamel camp mug, 12 oz",
    attribute: "Color",
    variants: [
      { name: "White", sellerSku: "HP-MUG-WHT", price: 1450 },
      { name: "Navy", sellerSku: "HP-MUG-NVY", price: 1450 },
      { name: "Forest", sellerSku: "HP-MUG-FOR", price: 1450 },
    ],
  },
  {
    title: "Beeswax wrap set of 3",
    attribute: "Set",
    variants: [{ name: "", sellerSku: "HP-WRAP-3", price: 1800 }],
  },
  {
    title: "Pine board, engraved",
    attribute: "Size",
    variants: [
      { name: "Small", sellerSku: "HP-BOARD-S", price: 2600 },
      { name: "Large", sellerSku: "", price: 3900 },
    ],
  },
];

export const candles: CatalogueProduct[] = [
  {
    title: "Soy candle, hand poured",
    attribute: "Scent",
    variants: [
      { name: "Fig, 220 g", sellerSku: "WW-FIG-220", price: 1500 },
      { name: "Cedar, 220 g", sellerSku: "WW-CED-220", price: 1300 },
      { name: "Sea salt, 220 g", sellerSku: "WW-SEA-220", price: 1300 },
      { name: "Rhubarb, 220 g", sellerSku: "WW-RHU-220", price: 1500 },
    ],
  },
  {
    title: "Reed diffuser, 100 ml",
    attribute: "Scent",
    variants: [
      { name: "Fig", sellerSku: "WW-DIF-FIG", price: 1900 },
      { name: "Cedar", sellerSku: "", price: 1900 },
    ],
  },
  {
    title: "Wick trimmer",
    attribute: "Finish",
    variants: [{ name: "Brass", sellerSku: "WW-TRIM-BR", price: 950 }],
  },
  {
    title: "Gift set of two candles",
    attribute: "Set",
    variants: [{ name: "", sellerSku: "WW-GIFT-2", price: 2600 }],
  },
];

export const gadgets: CatalogueProduct[] = [
  {
    title: "Clip-on reading light",
    attribute: "Color",
    variants: [
      { name: "Black", sellerSku: "LP-CLIP-BLK", price: 1699 },
      { name: "White", sellerSku: "LP-CLIP-WHT", price: 1699 },
      { name: "Mint", sellerSku: "LP-CLIP-MNT", price: 1699 },
    ],
  },
  {
    title: "Sunrise alarm lamp",
    attribute: "Plug",
    variants: [
      { name: "US plug", sellerSku: "LP-SUN-US", price: 3999 },
      { name: "UK plug", sellerSku: "LP-SUN-UK", price: 3999 },
    ],
  },
  {
    title: "Motion sensor strip",
    attribute: "Length",
    variants: [
      { name: "1 m", sellerSku: "LP-STRIP-1", price: 1299 },
      { name: "2 m", sellerSku: "LP-STRIP-2 ", price: 1899 },
      { name: "3 m", sellerSku: "", price: 2399 },
    ],
  },
  {
    title: "USB desk fan",
    attribute: "Color",
    variants: [{ name: "", sellerSku: "LP-FAN-01", price: 1599 }],
  },
];
