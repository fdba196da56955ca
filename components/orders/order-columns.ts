/** Number, store, lines with what it waits for, deadline, state, action. */
export const orderColumns =
  "minmax(150px,190px) minmax(96px,150px) minmax(200px,1fr) minmax(96px,132px) minmax(104px,140px) 84px";
