export { handleAuthGet as GET, handleAuthPost as POST } from "@/server/auth/handlers";
