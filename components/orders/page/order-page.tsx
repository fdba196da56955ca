"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/components/api/client";
import { readFailure } from "@/components/forms/failure";
import { HelpLine } from "@/components/help/help-line";
import { NotFoundMessage } from "@/components/shell/not-found-message";
import { Page } from "@/components/shell/page";
import { isMoving } from "@/components/shipments/confirmation-look";
import type { ApiInputs } from "@/server/api/root";
import { isLabelMoving } from "../labels/label-look";
import { OrderLabels } from "../labels/order-labels";
import { orderDetails } from "../order-details";
import { OrderPanel } from "../order-panel";
import { QueryFailure } from "../query-failure";
import { OrderFacts } from "./order-facts";
import { OrderHeading } from "./order-heading";
import { OrderLines } from "./order-lines";
import { OrderNotices } from "./order-notices";
import { OrderParcels } from "./order-parcels";
import { OrderSkeleton } from "./order-skeleton";
import { OrderStory } from "./order-story";
import { ProblemNotices } from "./problem-notices";
import { useNeighbours } from "./use-neighbours";

const soonMs = 2500;
const laterMs = 30_000;

type OrderPageProps = { orderId: string; list: NonNullable<ApiInputs["orders"]["list"]> };

export function OrderPage({ orderId, list }: OrderPageProps) {
  const trpc = useTRPC();
  const neighbours = useNeighbours(orderId, list);
  const query = useQuery(
    trpc.orders.get.queryOptions(
      { id: orderId },
      {
        refetchInterval: ({ state }) =>
          state.data?.parcels.some(({ confirmation }) => isMoving(confirmation)) ||
          state.data?.labels?.some(isLabelMoving)
            ? soonMs
            : laterMs,
      },
    ),
  );
  const detail = query.data;
  // Removed, or of another organization: loading it again would change nothing.
  if (!detail && query.error && readFailure(query.error).code === "not_found") return <NotFoundMessage />;
  return (
    <Page width="reading">
      <QueryFailure query={query} />
      {query.isPending ? <OrderSkeleton /> : null}
      {detail ? (
        <>
          <OrderHeading detail={detail} neighbours={neighbours} />
          <div className="grid gap-3">
            <ProblemNotices detail={detail} />
            <OrderNotices detail={detail} />
          </div>
          <div className="grid gap-x-10 gap-y-8 pt-4 lg:grid-cols-[minmax(0,1fr)_300px]">
            <div className="grid min-w-0 content-start gap-8">
              <OrderLines detail={detail} />
              <OrderParcels detail={detail} />
              <OrderLabels detail={detail} />
              <OrderStory detail={detail} />
            </div>
            <OrderFacts detail={detail} />
          </div>
          <HelpLine
            className="mt-8"
            title={`#${detail.order.number}`}
            guide="orders"
            marketplace={detail.store.marketplace}
            details={orderDetails(detail)}
          />
        </>
      ) : null}
      <OrderPanel />
    </Page>
  );
}
