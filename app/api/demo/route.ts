export { enterDemo as POST } from "@/server/auth/enter-demo";
