import { isDatabaseUp } from "@/server/is-database-up";
import { services } from "@/server/services";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const ok = await isDatabaseUp(services());
  return Response.json({ ok }, { status: ok ? 200 : 503, headers: { "cache-control": "no-store" } });
}
