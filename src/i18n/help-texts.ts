import type { Language } from "./messages.ts";

export const TERMS = [
  "hotspot",
  "rankRange",
  "priority",
  "density",
  "certain",
  "change",
  "unsafe",
  "interval",
  "unsafePlace",
  "gi",
  "kernel",
  "coveredNeed",
  "wdd",
  "ratio",
  "shared",
  "area",
  "tertial",
] as const;
export type TermId = (typeof TERMS)[number];

export const JOB_STEPS = ["open", "import", "filter", "find", "compare", "plan", "meet", "export", "followUp"] as const;
export type JobStep = (typeof JOB_STEPS)[number];

export const HELP_SECTIONS = ["files", "methods", "privacy"] as const;
export type HelpSection = (typeof HELP_SECTIONS)[number];

interface Titled {
  readonly title: string;
  readonly text: string;
}

/** Long texts, read by few: loaded when somebody asks, unlike the words of the screens. */
export interface HelpTexts {
  readonly terms: Readonly<Record<TermId, Titled>>;
  readonly job: Readonly<Record<JobStep, Titled>>;
  readonly sections: Readonly<Record<HelpSection, readonly Titled[]>>;
}

export async function loadHelpTexts(language: Language): Promise<HelpTexts> {
  return language === "sv"
    ? (await import("./sv/help-texts.ts")).SWEDISH_HELP
    : (await import("./en/help-texts.ts")).ENGLISH_HELP;
}
