import { Skeleton } from "@/components/ui/skeleton";

/** Two sections, as the pages have them. */
export default function SettingsLoading() {
  return [1, 2].map((section) => (
    <div key={section} className="grid gap-4 border-b py-6 md:grid-cols-[220px_minmax(0,1fr)] md:gap-8">
      <Skeleton className="h-5 w-28" />
      <div className="grid gap-3">
        <Skeleton className="h-8" />
        <Skeleton className="h-8 w-40" />
      </div>
    </div>
  ));
}
