export { findSession, type Session } from "./find-session";
export { type ListedSession, listSessions } from "./list-sessions";
export { demoAddress, openDemo } from "./open-demo";
export { openSession } from "./open-session";
export { revokeOtherSessions } from "./revoke-other-sessions";
export { revokeSession } from "./revoke-session";
export { sessionFromRequest } from "./session-from-request";
export { updateProfile } from "./update-profile";
