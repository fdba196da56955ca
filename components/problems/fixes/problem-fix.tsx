"use client";

import { MapVariant } from "@/components/catalogue/map-variant";
import { BindOrigin } from "@/components/stores/origins/bind-origin";
import { PairCarrier } from "@/components/stores/pair-carrier";
import { problemFixes } from "../problem-fixes";
import type { ListedProblem } from "../problem-types";
import { requestsIn } from "../requests-in";
import { LabelFix } from "./label-fix";
import { LookFix } from "./look-fix";
import { RefreshFix } from "./refresh-fix";
import { RenewFix } from "./renew-fix";
import { RereadFix } from "./reread-fix";
import { RetryFix } from "./retry-fix";
import { WaitFix } from "./wait-fix";

type ProblemFixProps = { problem: ListedProblem; onDone?: () => void };

/** The one act that ends this cause, wherever the problem is shown. */
export function ProblemFix({ problem, onDone }: ProblemFixProps) {
  const { id, kind, facts, storeId } = problem;
  switch (problemFixes[kind]) {
    case "map":
      return <MapVariant variantId={facts.variantId ?? ""} onDone={onDone} />;
    case "pair":
      return (
        <PairCarrier
          storeId={storeId}
          scope={facts.scope ?? ""}
          carrier={facts.carrier ?? ""}
          onDone={onDone}
        />
      );
    case "bind":
      return (
        <BindOrigin
          key={problem.id}
          storeId={storeId}
          warehouseId={facts.warehouseId || null}
          onDone={onDone}
        />
      );
    case "renew":
      return <RenewFix storeId={storeId} />;
    case "retry":
      return <RetryFix problemId={id} onDone={onDone} />;
    case "refuse":
      return facts.answer === "send" ? (
        <RetryFix problemId={id} refuse={requestsIn(facts)} onDone={onDone} />
      ) : (
        <RefreshFix orderId={facts.orderId ?? ""} />
      );
    case "refresh":
      return <RefreshFix orderId={facts.orderId ?? ""} />;
    case "reread":
      return <RereadFix problemId={id} onDone={onDone} />;
    case "look":
      return <LookFix storeId={storeId} onDone={onDone} />;
    case "label":
      return <LabelFix orderId={facts.orderId ?? ""} />;
    case "wait":
      return <WaitFix kind={kind} />;
  }
}
