"use client";

import { useMutation } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/components/api/client";
import { readFailure } from "@/components/forms/failure";
import { useFailureText } from "@/components/forms/use-failure-text";
import { useAfterFix } from "@/components/problems/use-after-fix";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import type { OrderDetail } from "../order-types";
import { likelyWarehouse } from "../ship/last-warehouse";
import { type DraftPackage, firstSplit, leftFor, type PlanProblem, readPlan } from "./plan-draft";
import { PlanPackage } from "./plan-package";

type PlanFormProps = {
  detail: OrderDetail;
  warehouses: readonly { id: string; name: string }[];
  onDone: () => void;
};

export function PlanForm({ detail, warehouses, onDone }: PlanFormProps) {
  const t = useTranslations("orders.plan");
  const failureText = useFailureText();
  const trpc = useTRPC();
  const afterFix = useAfterFix();
  const lines = detail.lines.filter(({ left }) => left > 0);
  const [packages, setPackages] = useState(() => firstSplit(lines, likelyWarehouse(warehouses)));
  const [problems, setProblems] = useState<PlanProblem[]>([]);
  const plan = useMutation(
    trpc.shipments.plan.mutationOptions({
      onSuccess: async ({ shipmentIds }) => {
        toast.success(t("planned", { count: shipmentIds.length }), { description: t("plannedHelp") });
        onDone();
        await afterFix();
      },
    }),
  );
  const change = (next: DraftPackage[]) => {
    setPackages(next);
    setProblems([]);
  };
  const add = () => {
    const key = Math.max(0, ...packages.map((draft) => draft.key)) + 1;
    const quantities = Object.fromEntries(
      leftFor(lines, packages, null).map(({ id, left }) => [id, String(left)]),
    );
    change([...packages, { key, warehouseId: likelyWarehouse(warehouses), quantities }]);
  };
  const rest = leftFor(lines, packages, null).reduce((sum, { left }) => sum + left, 0);
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const read = readPlan(lines, packages, { asksWarehouse: warehouses.length > 1 });
        if ("problems" in read) setProblems(read.problems);
        else plan.mutate({ orderId: detail.order.id, packages: read.packages });
      }}
    >
      <p className="text-muted-foreground">{t(detail.isToldWhole ? "helpWhole" : "help")}</p>
      {packages.map((draft, index) => (
        <PlanPackage
          key={draft.key}
          number={index + 1}
          draft={draft}
          lines={lines.map((line, at) => ({ ...line, ...leftFor(lines, packages, draft.key)[at] }))}
          warehouses={warehouses}
          problem={problems.find(({ key }) => key === draft.key)?.reason ?? null}
          onChange={(changed) => change(packages.map((other) => (other.key === draft.key ? changed : other)))}
          onRemove={packages.length > 1 ? () => change(packages.filter((other) => other !== draft)) : null}
        />
      ))}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button size="sm" onClick={add} disabled={rest === 0}>
          <Plus />
          {t("add")}
        </Button>
        <span aria-live="polite" className="text-muted-foreground">
          {t("rest", { count: rest })}
        </span>
      </div>
      {plan.error ? <Alert tone="danger" isLive title={failureText(readFailure(plan.error))} /> : null}
      <div className="sticky bottom-0 -mx-4 -mb-4 border-t bg-popover px-4 py-3">
        <Button type="submit" variant="primary" isPending={plan.isPending} className="w-full">
          {t("submit", { count: packages.length })}
        </Button>
      </div>
    </form>
  );
}
