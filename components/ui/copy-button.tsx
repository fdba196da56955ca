"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "./button";
import { cn } from "./cn";
import { toast } from "./toast";

type CopyButtonProps = {
  value: string;
  /** What is copied, in the reader's words: "order number". */
  subject: string;
  className?: string;
};

export function CopyButton({ value, subject, className }: CopyButtonProps) {
  const t = useTranslations("actions");
  const [isCopied, setIsCopied] = useState(false);

  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setIsCopied(false), 1500);
    return () => clearTimeout(timer);
  }, [isCopied]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setIsCopied(true);
    } catch {
      // Browsers refuse without permission or on plain http; the value can still be selected by hand.
      toast.error(t("copyRefused"), { description: value });
    }
  };

  return (
    <Button
      variant="ghost"
      size="xs"
      className={cn("size-6 px-0 text-muted-foreground", className)}
      onClick={copy}
    >
      {isCopied ? <Check className="size-3.5 text-success" /> : <Copy className="size-3.5" />}
      <span className="sr-only">{t("copy", { subject })}</span>
      <span aria-live="polite" className="sr-only">
        {isCopied ? t("copied") : ""}
      </span>
    </Button>
  );
}
