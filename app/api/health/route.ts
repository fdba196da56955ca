import { authServices } from "@/server/auth/auth-services";
import { isDatabaseUp } from "@/server/is-database-up";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const ok = await isDatabaseUp(authServices());
  return Response.json({ ok }, { status: ok ? 200 : 503, headers: { "cache-control": "no-store" } });
}
