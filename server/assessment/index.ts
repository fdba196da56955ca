export { assessOrders } from "./assess-orders";
export { assessStores } from "./assess-stores";
export { assessVariants } from "./assess-variants";
export { assessWaitingForPairing } from "./assess-waiting-for-pairing";
export { isPaired } from "./is-paired";
export { unitsLeft } from "./units-left";
