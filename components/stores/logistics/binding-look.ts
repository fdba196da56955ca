import type { Tone } from "@/components/ui/tone";
import type { Origin } from "../store-types";

type BindingWord = "bound" | "unsaved" | "vanished" | "incomplete" | "unboundRequired" | "unboundOptional";

type Binding = {
  chosen: Pick<Origin, "vanishedAt" | "incomplete"> | undefined;
  isSaved: boolean;
  isRequired: boolean;
};

/** What a warehouse's binding means for its parcels, in one word. */
export function bindingLook({ chosen, isSaved, isRequired }: Binding): { word: BindingWord; tone: Tone } {
  const worst: Tone = isRequired ? "danger" : "warning";
  if (chosen?.vanishedAt) return { word: "vanished", tone: worst };
  if (chosen?.incomplete) return { word: "incomplete", tone: worst };
  if (!isSaved) return { word: "unsaved", tone: "info" };
  if (chosen) return { word: "bound", tone: "success" };
  return isRequired ? { word: "unboundRequired", tone: worst } : { word: "unboundOptional", tone: "neutral" };
}
