import NextAuth from "next-auth";
import { authConfig } from "./auth-config";
import { authServices } from "./auth-services";
import { currentVisitor } from "./visitor";

// Per request: the mail speaks the visitor's language, and nothing reads the environment while building.
export const { handlers, signIn, signOut } = NextAuth(async () =>
  authConfig(authServices(), await currentVisitor()),
);
