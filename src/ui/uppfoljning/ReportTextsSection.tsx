import { useState } from "react";
import { followUpKey } from "../../domain/follow-up-period.ts";
import type { FollowUpReport } from "../../io/follow-up-report.ts";
import { composedTexts, type TextPart } from "../../io/follow-up-text.ts";
import { Panel } from "../data/Panel.tsx";
import { useDataset } from "../shared/dataset-context.tsx";
import { useText } from "../shared/text.ts";
import { useWorkChange } from "../shared/use-work.ts";
import { say } from "../undo/notice-store.ts";
import fields from "./fields.module.css";
import { ReportText } from "./ReportText.tsx";
import { isAsComposed, LAW_PARTS, PUBLIC_PARTS, withText } from "./report-parts.ts";

/** Texts for the public, and what the law asks of a lägesbild: composed from the numbers, to be rewritten where they stand. */
export function ReportTextsSection({ report }: { report: FollowUpReport }) {
  const text = useText();
  const dataset = useDataset();
  const { change } = useWorkChange();
  const [saving, setSaving] = useState(false);
  const { followUp, texts, least } = report;
  const composed = composedTexts(report);
  const isShared = least !== null;
  const periodKey = followUpKey(followUp.period);
  /** From the work as it is now: what is on screen may be from before another part was saved. */
  const keep = async (part: TextPart, own: string | null) => {
    const { reportTexts } = await dataset.work();
    const before = reportTexts.find(({ id }) => id === periodKey) ?? null;
    const next = withText(before, periodKey, part, own, composed);
    const said = text(own === null ? "followUp.text.wasReset" : "followUp.text.saved");
    const patch = isAsComposed(next) ? { remove: [next.id] } : { put: [next] };
    return change("report", [], { reportTexts: patch }, said);
  };
  const save = async (part: TextPart, own: string | null) => {
    setSaving(true);
    try {
      return await keep(part, own);
    } catch (error) {
      console.error(error);
      say(text("work.failed"));
      return false;
    } finally {
      setSaving(false);
    }
  };
  const partOf = (part: TextPart) => (
    <ReportText
      key={`${periodKey}/${part}`}
      periodKey={periodKey}
      part={part}
      label={text(`followUp.text.${part}`)}
      composed={composed[part]}
      own={texts?.[part] ?? null}
      working={saving}
      onSave={isShared ? null : (own) => save(part, own)}
    />
  );
  return (
    <>
      <Panel title={text("followUp.texts")}>
        <p className={fields.note}>{text("followUp.texts.explain")}</p>
        {PUBLIC_PARTS.map(partOf)}
      </Panel>
      <Panel title={text("followUp.law")}>
        <p className={fields.note}>{text("followUp.law.explain")}</p>
        {LAW_PARTS.map(partOf)}
      </Panel>
    </>
  );
}
