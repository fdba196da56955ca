import { withEdgeServices } from "@/server/edge-services";
import { answerAuthorization } from "@/server/stores";

export const runtime = "edge";

export async function GET(request: Request, { params }: RouteContext<"/api/stores/[marketplace]/callback">) {
  const { marketplace } = await params;
  return withEdgeServices((services) => answerAuthorization(services, marketplace, request));
}
