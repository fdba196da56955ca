export { createOrganization } from "./create-organization";
export { type OwnOrganization, organizationsOf } from "./organizations-of";
export { type Organization, readOrganization } from "./read-organization";
export { switchOrganization } from "./switch-organization";
export { updateOrganization } from "./update-organization";
