export const variantColumns =
  "minmax(200px,2fr) minmax(130px,0.9fr) minmax(110px,0.8fr) minmax(150px,1.2fr) 72px 92px";
export const variantColumnCount = 6;
