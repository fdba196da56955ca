export { listMembers, type Member } from "./list-members";
export { type Membership, memberOf } from "./member-of";
