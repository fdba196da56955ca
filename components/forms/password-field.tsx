"use client";

import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Field, FieldControl } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { FormField } from "./use-form";

type PasswordFieldProps = FormField<string> & {
  label: ReactNode;
  help?: ReactNode;
  /** `off` for tokens of marketplaces, so that no password manager keeps them. */
  autoComplete: "current-password" | "new-password" | "off";
};

export function PasswordField({ label, help, error, onChange, ...props }: PasswordFieldProps) {
  const t = useTranslations("actions");
  const [isShown, setIsShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <Field label={label} help={help} error={error}>
      <div className="relative">
        <FieldControl>
          <Input
            {...props}
            type={isShown ? "text" : "password"}
            spellCheck={false}
            onChange={(event) => onChange(event.target.value)}
            className="pr-9"
          />
        </FieldControl>
        <button
          type="button"
          aria-label={isShown ? t("hide") : t("show")}
          onClick={() => setIsShown(!isShown)}
          className="absolute top-1/2 right-1 grid size-6 -translate-y-1/2 place-items-center rounded-sm text-muted-foreground hover:text-foreground"
        >
          <Icon className="size-4" />
        </button>
      </div>
    </Field>
  );
}
