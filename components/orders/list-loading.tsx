import { ListSkeleton } from "@/components/lists/list-skeleton";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Skeleton } from "@/components/ui/skeleton";

type ListLoadingProps = { title: string; columns: string; columnCount: number };

/** A page with tabs, filters and a list, before any of them is known. */
export function ListLoading({ title, columns, columnCount }: ListLoadingProps) {
  return (
    <Page>
      <PageHeader title={title} />
      <div className="flex h-9 items-center gap-6 border-b">
        {["w-10", "w-16", "w-14", "w-20"].map((width) => (
          <Skeleton key={width} className={width} />
        ))}
      </div>
      <div className="flex gap-1.5 py-2.5">
        <Skeleton className="h-7 w-64" />
        <Skeleton className="h-7 w-20" />
      </div>
      <ListSkeleton columns={columns} columnCount={columnCount} isSelectable />
    </Page>
  );
}
