export * from "./catalogue";
export * from "./identity";
export * from "./operations";
export * from "./orders";
export * from "./problems";
export * from "./shipments";
export * from "./sign-in-requests";
export * from "./stores";
