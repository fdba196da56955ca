import { type OpenRequest, openRequests } from "@/domain/marketplace-order";

/** The requests that a problem names. */
export function requestsIn({ requests = "" }: Record<string, string>): OpenRequest[] {
  const named = requests.split(",");
  return openRequests.filter((request) => named.includes(request));
}
