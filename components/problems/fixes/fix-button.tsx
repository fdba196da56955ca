"use client";

import type { ReactNode } from "react";
import { readFailure } from "@/components/forms/failure";
import { FailureAlert } from "@/components/forms/failure-alert";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";

type FixButtonProps = {
  /** What pressing it does, before it is pressed. */
  explanation: ReactNode;
  label: string;
  act: { isPending: boolean; error: unknown };
  onPress: () => void;
  /** What came of it, when that is no reason to close. */
  result?: ReactNode;
  children?: ReactNode;
};

/** A fix of one press: what it does, the button, and why it did not work. */
export function FixButton({ explanation, label, act, onPress, result, children }: FixButtonProps) {
  const failure = act.error ? readFailure(act.error) : null;
  return (
    <div className="grid justify-items-start gap-3">
      <p className="text-muted-foreground">{explanation}</p>
      {failure ? <FailureAlert failure={failure} /> : null}
      {result ? <Alert tone="info" isLive title={result} /> : null}
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" isPending={act.isPending} onClick={onPress}>
          {label}
        </Button>
        {children}
      </div>
    </div>
  );
}
