import { OctagonAlert } from "lucide-react";
import type { RowResult } from "./selection";

/** Why the act did not work for this row, below it, until it works or the selection is cleared. */
export function RowResultLine({ result }: { result: RowResult }) {
  return (
    <td data-slot="row-result" className="col-start-2 col-end-[-1] flex items-start gap-1.5 pb-1 text-danger">
      <OctagonAlert aria-hidden className="mt-[3px] size-3.5 shrink-0" />
      <span>{result.message}</span>
    </td>
  );
}
