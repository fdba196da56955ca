"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTRPC, useTRPCClient } from "@/components/api/client";
import { useFailureToast } from "@/components/orders/use-failure-toast";
import { Button } from "@/components/ui/button";
import { variantName } from "../variant-name";
import { downloadText } from "./download-text";
import { mappingColumns } from "./mapping-columns";
import { writeCsv } from "./write-csv";

/** The store's variants that are not mapped yet, each waiting for a SKU of ours. */
export function DownloadTemplate({ storeId }: { storeId: string }) {
  const t = useTranslations("catalogue.import");
  const trpc = useTRPC();
  const client = useTRPCClient();
  const onError = useFailureToast();
  const { data: counts } = useQuery(trpc.catalogue.counts.queryOptions({ storeId }));
  const download = useMutation({
    mutationFn: () => client.catalogue.unmapped.query({ storeId }),
    onSuccess: ({ store, variants }) => {
      const rows = variants.map((variant) => [
        { exact: variant.platformSkuId },
        { exact: variant.sellerSku },
        variantName(variant),
        { exact: variant.suggestion },
        "1",
      ]);
      const headings = mappingColumns.map((column) => t(`column.${column}`));
      downloadText(`${t("templateFile", { store })}.csv`, writeCsv([headings, ...rows]));
    },
    onError,
  });
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <Button isPending={download.isPending} onClick={() => download.mutate()}>
        <Download />
        {t("download")}
      </Button>
      {counts ? <p className="text-muted-foreground">{t("unmapped", { count: counts.unmapped })}</p> : null}
    </div>
  );
}
