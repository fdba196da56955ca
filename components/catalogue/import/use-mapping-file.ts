"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/components/api/client";
import { readFailure } from "@/components/forms/failure";
import type { MappingFileVerdict } from "@/domain/judge-mapping-file";
import { type MappingFileRefusal, readMappingFile, type TypedRow } from "./read-mapping-file";

export type FileRefusal = MappingFileRefusal | { kind: "unreadable" };

/** A file on its way from the person's disk to the verdict on each of its rows. */
export function useMappingFile(storeId: string) {
  const trpc = useTRPC();
  const [rows, setRows] = useState<readonly TypedRow[]>([]);
  const [refusal, setRefusal] = useState<FileRefusal | null>(null);
  /** Kept while it is asked for once more, and with it what was decided beside it. */
  const [verdict, setVerdict] = useState<MappingFileVerdict | null>(null);
  const check = useMutation(trpc.catalogue.previewMappingFile.mutationOptions({ onSuccess: setVerdict }));

  const judge = (typed: readonly TypedRow[]) =>
    check.mutate({ storeId, rows: typed.map(({ variant: _, ...row }) => row) });
  const take = async (file: File) => {
    const bytes = await bytesOf(file);
    const content = bytes ? readMappingFile(bytes) : null;
    if (!content?.isRead) return setRefusal(content?.refusal ?? { kind: "unreadable" });
    setRefusal(null);
    setRows(content.rows);
    judge(content.rows);
  };
  return {
    take,
    rows,
    refusal,
    verdict,
    isChecking: check.isPending,
    failure: check.error ? readFailure(check.error) : null,
    /** Once more, after something of ours has changed. */
    checkAgain: () => judge(rows),
    forget: () => {
      setRows([]);
      setVerdict(null);
      check.reset();
    },
  };
}

/** null where the browser may not read it any more: it was moved, or is being written at this moment. */
async function bytesOf(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
