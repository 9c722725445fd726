import type { ChangeVerdict } from "../../domain/change.ts";
import { useText } from "../shared/text.ts";
import { ChangeMark } from "./ChangeMark.tsx";

/** `▲ ökar` or `inom normal variation`: a mark only where there is a change, and never a mark alone. */
export function Verdict({ verdict }: { verdict: ChangeVerdict }) {
  const text = useText();
  return (
    <>
      {(verdict === "increasing" || verdict === "decreasing") && <ChangeMark direction={verdict} />}
      {text(`verdict.${verdict}`)}
    </>
  );
}
