import { lazy, Suspense } from "react";
import { Section } from "../shared/Section.tsx";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";

const BaseMapChoices = lazy(async () => ({ default: (await import("./BaseMapChoices.tsx")).BaseMapChoices }));

/** What lies under the layers. Nothing is read or fetched before someone opens it. */
export function BaseMapSection() {
  const text = useText();
  const baseMap = useAppState((state) => state.baseMap);
  return (
    <Section
      name="baseMap"
      title={text("baseMap.title")}
      summary={baseMap.kind === "street" ? baseMap.name : text("baseMap.schematicShort")}
      openAtFirst={false}
      isLate
    >
      <Suspense fallback={null}>
        <BaseMapChoices />
      </Suspense>
    </Section>
  );
}
