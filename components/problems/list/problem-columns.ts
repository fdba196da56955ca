export const problemColumns = "minmax(0,1fr) minmax(110px,160px) 112px 72px 168px";
export const problemColumnCount = 5;
