export {
  type Cluster,
  type ClusterOptions,
  type Login,
  openCluster,
  removeCluster,
  stopCluster,
} from "./cluster";
export { LocalDatabaseError, type LocalDatabaseFault } from "./error";
export { freePort, isPortTaken } from "./free-port";
export {
  APP_ROLE,
  type DatabaseSecrets,
  type DatabaseUrls,
  OWNER_ROLE,
  prepareDatabase,
  urlsOf,
} from "./prepare-database";
export { processCommand } from "./process-command";
