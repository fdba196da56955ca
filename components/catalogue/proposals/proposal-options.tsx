"use client";

import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/forms/choice-field";
import type { MappingProposal } from "@/domain/mapping-proposal";
import type { ProposalChoice } from "./choose-proposals";

type ProposalOptionsProps = {
  proposals: readonly MappingProposal[];
  choice: ProposalChoice;
  onChange: (choice: ProposalChoice) => void;
};

/** What has to be decided before it is written: mappings that give way, and factors that look like stock. */
export function ProposalOptions({ proposals, choice, onChange }: ProposalOptionsProps) {
  const t = useTranslations("catalogue.proposals");
  const replacing = proposals.filter(({ effect }) => effect === "replaces").length;
  const unusual = proposals.filter(
    ({ effect, unusualFactor }) => effect !== "same" && unusualFactor !== null,
  );
  return (
    <div className="grid gap-3 empty:hidden">
      {replacing > 0 ? (
        <CheckboxField
          name="replaces"
          label={t("replace", { count: replacing })}
          help={t("replaceHelp")}
          error={undefined}
          value={choice.replaces}
          onChange={(replaces) => onChange({ ...choice, replaces })}
        />
      ) : null}
      {unusual.length > 0 ? (
        <CheckboxField
          name="unusual"
          label={t("takeUnusual", { count: unusual.length })}
          help={t("takeUnusualHelp")}
          error={undefined}
          value={choice.unusual}
          onChange={(isMeant) => onChange({ ...choice, unusual: isMeant })}
        />
      ) : null}
    </div>
  );
}
