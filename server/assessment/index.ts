export { assessOrders } from "./assess-orders";
export { assessStores } from "./assess-stores";
export { assessUnconfirmed } from "./assess-unconfirmed";
export { assessVariants } from "./assess-variants";
export { departureLack, departures, isUnbound } from "./departures";
export { hasPlatformLabel } from "./has-platform-label";
export { isPaired } from "./is-paired";
export { packagesOfOrder } from "./packages-of-order";
export { type LeftOver, unitsLeft } from "./units-left";
