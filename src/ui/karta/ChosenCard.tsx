import type { PlaceHistory } from "../../domain/place-history.ts";
import type { RankedList } from "../../domain/priority.ts";
import type { FilterCounts } from "../../domain/selection.ts";
import type { Chosen } from "../../state/app-state.ts";
import { useText } from "../shared/text.ts";
import type { Answer } from "../shared/use-answer.ts";
import { AreaCard } from "./AreaCard.tsx";
import { Card } from "./Card.tsx";
import { HotspotCard } from "./HotspotCard.tsx";
import { IncidentCard } from "./IncidentCard.tsx";
import { RequestCard } from "./RequestCard.tsx";

interface Props {
  readonly chosen: Exclude<Chosen, { kind: "none" }>;
  readonly hotspots: Answer<RankedList>;
  readonly history: Answer<PlaceHistory>;
  readonly counts: FilterCounts | null;
}

/** One thing is chosen at a time, in the list or on the map; here is what is known of it. */
export function ChosenCard({ chosen, hotspots, history, counts }: Props) {
  const text = useText();
  switch (chosen.kind) {
    case "hotspot": {
      const list = hotspots.value;
      const hotspot = list?.hotspots.find(({ id }) => id === chosen.id);
      if (list && hotspot) {
        return <HotspotCard key={hotspot.id} hotspot={hotspot} list={list} history={history.value} />;
      }
      return (
        <Card title={text("card.place")}>
          <p>{text(hotspots.waiting ? "shared.loading" : "card.notListed")}</p>
        </Card>
      );
    }
    case "incident":
      return <IncidentCard key={chosen.index} index={chosen.index} />;
    case "request":
      return <RequestCard key={chosen.id} id={chosen.id} />;
    case "area":
      return <AreaCard key={chosen.code} code={chosen.code} counts={counts} />;
    default:
      return chosen satisfies never;
  }
}
