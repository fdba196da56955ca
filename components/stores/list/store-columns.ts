export const storeColumns =
  "minmax(180px,1.6fr) 88px minmax(150px,1fr) minmax(104px,0.7fr) minmax(104px,0.7fr) 72px minmax(96px,0.6fr) 136px";
export const storeColumnCount = 8;
