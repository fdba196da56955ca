import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { makeQueryClient } from "@/components/api/query-client";
import { GuidePage } from "@/components/help/guide-page";
import { guides } from "@/components/help/guides";
import { serverQueries } from "@/server/api/server-queries";

type Props = PageProps<"/help/guides/[guide]">;

async function guideIn(params: Props["params"]) {
  const { guide: named } = await params;
  return guides.find((guide) => guide === named) ?? notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getTranslations("help.guides"))(`${await guideIn(params)}.title`) };
}

export default async function HelpGuidePage({ params }: Props) {
  const guide = await guideIn(params);
  const queryClient = makeQueryClient();
  await queryClient.prefetchQuery(serverQueries(queryClient).stores.marketplaces.queryOptions());
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <GuidePage guide={guide} />
    </HydrationBoundary>
  );
}
