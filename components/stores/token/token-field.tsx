"use client";

import { useTranslations } from "next-intl";
import { z } from "zod";
import { PasswordField } from "@/components/forms/password-field";
import type { FormField } from "@/components/forms/use-form";
import { tokenFromPaste } from "@/domain/pasted-token";

/** The message names the sentence under `errors`. */
export const pastedToken = z.string().refine((text) => tokenFromPaste(text) !== "", "token_missing");

export function TokenField(field: FormField<string>) {
  const t = useTranslations("stores.token");
  return <PasswordField {...field} label={t("paste")} help={t("pasteHelp")} autoComplete="off" />;
}
