import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { makeQueryClient } from "@/components/api/query-client";
import { ProblemPage as ProblemView } from "@/components/problems/problem-page";
import { serverQueries } from "@/server/api/server-queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("navigation"))("problems") };
}

export default async function ProblemPage({ params }: PageProps<"/problems/[id]">) {
  const { id } = await params;
  const queryClient = makeQueryClient();
  await queryClient.prefetchQuery(serverQueries(queryClient).problems.get.queryOptions({ id }));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <ProblemView problemId={id} />
    </HydrationBoundary>
  );
}
