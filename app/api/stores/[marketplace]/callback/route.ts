import { sessionFromRequest } from "@/server/auth";
import { withEdgeServices } from "@/server/edge-services";
import { answerAuthorization } from "@/server/stores";

export const runtime = "edge";

export async function GET(request: Request, { params }: RouteContext<"/api/stores/[marketplace]/callback">) {
  const { marketplace } = await params;
  return withEdgeServices(async (services) => {
    const session = await sessionFromRequest(request, services);
    return answerAuthorization(services, marketplace, request, session?.user.id ?? null);
  });
}
