import { followUpKey } from "../../domain/follow-up-period.ts";
import type { FollowUpReport } from "../../io/follow-up-report.ts";
import { composedTexts, type TextPart } from "../../io/follow-up-text.ts";
import { Panel } from "../data/Panel.tsx";
import { useText } from "../shared/text.ts";
import { useWorkChange } from "../shared/use-work.ts";
import fields from "./fields.module.css";
import { ReportText } from "./ReportText.tsx";
import { isAsComposed, LAW_PARTS, PUBLIC_PARTS, withText } from "./report-parts.ts";

/** Texts for the public, and what the law asks of a lägesbild: composed from the numbers, to be rewritten where they stand. */
export function ReportTextsSection({ report }: { report: FollowUpReport }) {
  const text = useText();
  const { change } = useWorkChange();
  const { followUp, texts, least } = report;
  const composed = composedTexts(report);
  const isShared = least !== null;
  const save = (part: TextPart, own: string | null) => {
    const next = withText(texts, followUpKey(followUp.period), part, own, composed);
    const said = text(own === null ? "followUp.text.wasReset" : "followUp.text.saved");
    const patch = isAsComposed(next) ? { remove: [next.id] } : { put: [next] };
    void change("report", [], { reportTexts: patch }, said);
  };
  const partOf = (part: TextPart) => (
    <ReportText
      key={part}
      label={text(`followUp.text.${part}`)}
      composed={composed[part]}
      own={texts?.[part] ?? null}
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
