import { NextRequest } from "next/server";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { handleAuthGet } from "./handlers";

const link = "http://localhost:3000/api/auth/callback/email?token=abc&next=%2Forders";
let handlers: { handleAuthGet: typeof handleAuthGet; handleAuthPost: typeof handleAuthGet };

beforeAll(async () => {
  // Neither answer below asks the database or sends a mail.
  vi.doMock("./auth-services", () => ({ authServices: () => ({ appUrl: "https://longshore.example" }) }));
  handlers = await import("./handlers");
});

describe("a sign-in link opened at next-auth's own address", () => {
  it("leads to the page with the button, whatever opens it", async () => {
    const response = await handlers.handleAuthGet(new NextRequest(link));
    expect(response.status).toBe(302);
    expect(response.headers.get("location")).toBe(
      "https://longshore.example/sign-in/confirm?token=abc&next=%2Forders",
    );
  });

  it("is not followed for a form of another site", async () => {
    const headers = { origin: "https://elsewhere.example", host: "longshore.example" };
    const response = await handlers.handleAuthPost(new NextRequest(link, { method: "POST", headers }));
    expect(response.status).toBe(403);
  });
});
