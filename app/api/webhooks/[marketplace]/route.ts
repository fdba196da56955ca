import { withEdgeServices } from "@/server/edge-services";
import { answerWebhook } from "@/server/webhooks";

export const runtime = "edge";

export async function POST(request: Request, { params }: RouteContext<"/api/webhooks/[marketplace]">) {
  const { marketplace } = await params;
  return withEdgeServices((services) => answerWebhook(services, marketplace, request));
}
