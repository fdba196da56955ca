"use client";

import { Search, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { useShortcuts } from "@/components/shell/shortcuts/use-shortcuts";
import { Input } from "@/components/ui/input";
import { useAddress } from "./address-provider";

const pauseMs = 250;

export function FilterSearch({ placeholder, param = "q" }: { placeholder: string; param?: string }) {
  const t = useTranslations("lists");
  const address = useAddress();
  const inAddress = address.value(param) ?? "";
  const [typed, setTyped] = useState(inAddress);
  const [sent, setSent] = useState(inAddress);
  const input = useRef<HTMLInputElement>(null);

  useShortcuts("list", [{ keys: ["/"], label: t("search"), run: () => input.current?.focus() }]);

  // Back, or a cleared filter, changes the address under the field; our own change must not.
  if (inAddress !== sent) {
    setSent(inAddress);
    setTyped(inAddress);
  }

  const words = typed.trim();
  const send = useCallback(() => {
    if (words === sent) return;
    setSent(words);
    address.go({ [param]: words });
  }, [words, sent, address, param]);
  useEffect(() => {
    const timer = setTimeout(send, pauseMs);
    return () => clearTimeout(timer);
  }, [send]);

  return (
    <div data-slot="filter-search" className="relative w-full sm:w-64">
      <Search
        aria-hidden
        className="absolute top-1/2 left-2 size-3.5 -translate-y-1/2 text-muted-foreground"
      />
      <Input
        ref={input}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        // Who leaves the field is about to open a row: a search that is sent after that would call them back.
        onBlur={send}
        onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
        placeholder={placeholder}
        aria-label={t("search")}
        className="h-7 px-7 pointer-coarse:h-9"
      />
      {typed ? (
        <button
          type="button"
          aria-label={t("clearSearch")}
          onClick={() => {
            setTyped("");
            input.current?.focus();
          }}
          className="absolute top-1/2 right-0.5 grid size-6 -translate-y-1/2 place-items-center rounded-sm text-muted-foreground hover:text-foreground"
        >
          <X className="size-3.5" />
        </button>
      ) : null}
    </div>
  );
}
