import { Skeleton } from "@/components/ui/skeleton";

const parts = ["leaves", "changed", "stuck", "flowing"];
const rows = ["w-full", "w-5/6", "w-11/12"];

export function HomeSkeleton() {
  return (
    <div aria-hidden className="grid gap-x-12 gap-y-9 pt-2 lg:grid-cols-2">
      {parts.map((part) => (
        <div key={part} className="grid content-start gap-4">
          <Skeleton className="h-4 w-40" />
          {rows.map((width) => (
            <Skeleton key={width} className={width} />
          ))}
        </div>
      ))}
    </div>
  );
}
