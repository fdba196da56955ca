import { Skeleton } from "@/components/ui/skeleton";

/** The same layout as the page, before anything is known. */
export function OrderSkeleton() {
  return (
    <div aria-hidden className="grid gap-8 pt-5">
      <Skeleton className="h-7 w-64" />
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_300px]">
        <div className="grid content-start gap-3">
          {["w-full", "w-4/5", "w-11/12", "w-2/3", "w-5/6"].map((width) => (
            <Skeleton key={width} className={`h-8 ${width}`} />
          ))}
        </div>
        <div className="grid content-start gap-3">
          {["w-full", "w-3/4", "w-5/6"].map((width) => (
            <Skeleton key={width} className={width} />
          ))}
        </div>
      </div>
    </div>
  );
}
