import { Image as ImageIcon, Printer } from "lucide-react";
import { useId, useMemo, useRef, useState } from "react";
import { useIntl } from "react-intl";
import { useStore as useZustandStore } from "zustand";
import type { MapLook } from "../../map/controller.ts";
import { metersPerPixel } from "../../map/still-frame.ts";
import controls from "../shared/controls.module.css";
import { useDataset } from "../shared/dataset-context.tsx";
import { download } from "../shared/download.ts";
import { Modal } from "../shared/Modal.tsx";
import { useNumbers } from "../shared/number-format.ts";
import { usePrint } from "../shared/print/use-print.tsx";
import { useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { say } from "../undo/notice-store.ts";
import { drawPageMap, pageCamera } from "./draw-page-map.ts";
import styles from "./ImageDialog.module.css";
import { imageDialog } from "./image-dialog-store.ts";
import { measureText } from "./measure-text.ts";
import { type MapFigures, PicturePage } from "./PicturePage.tsx";
import { layOutPage, type Rect } from "./page-layout.ts";
import { dotsPerInch, PAPER_IDS, PAPERS, type Paper, type PaperId, pixelSize, scaleDenominator } from "./papers.ts";
import { pictureFileName } from "./picture-facts.ts";
import { pngOf } from "./rasterize.ts";
import { scaleBar } from "./scale-bar.ts";
import { standaloneSvg } from "./standalone-svg.ts";
import { today } from "./today.ts";
import { usePageContents, useSuggestedTitle } from "./use-page-contents.ts";
import { type PageMapTrouble, troubleOf, urlOf, usePageMap } from "./use-page-map.ts";

const LONGEST_BAR_PX = 150;
/** A tenth less than was asked for is seen by nobody. */
const NOTICED_LOSS = 0.9;

/** The map on paper or as a picture: as it is on screen, with what one must know to read it. */
export function ImageDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const offered = useZustandStore(imageDialog, (state) => state.look);
  const look = useMemo(() => offered?.() ?? null, [offered]);
  return (
    <Modal title={text("image.open")} wide onClose={onClose}>
      {look ? <Composer look={look} onClose={onClose} /> : <p className={styles.note}>{text("image.noMap")}</p>}
    </Modal>
  );
}

function Composer({ look, onClose }: { look: MapLook; onClose: () => void }) {
  const text = useText();
  const store = useStore();
  const dataset = useDataset();
  const id = useId();
  const { print, pages } = usePrint();
  const suggested = useSuggestedTitle();
  const [paperId, setPaperId] = useState<PaperId>("landscape");
  const [title, setTitle] = useState<string | null>(null);
  const [legend, setLegend] = useState(true);
  const [list, setList] = useState(() => store.getState().screen === "karta");
  const [working, setWorking] = useState(false);
  const [said, setSaid] = useState<{ trouble: PageMapTrouble } | { dpi: number } | null>(null);
  const [attribution, setAttribution] = useState<readonly string[] | null>(null);
  const svg = useRef<SVGSVGElement>(null);
  const paper = PAPERS[paperId];
  const contents = usePageContents(look, { title, legend, list }, attribution);
  const layout = useMemo(() => layOutPage(contents, paper, measureText), [contents, paper]);
  const pageMap = usePageMap(look, layout.map);
  // The foot says whom the map is from, and may take a line of the map for it.
  if (attribution === null && pageMap.attribution !== null) setAttribution(pageMap.attribution);
  const figures = useFigures(look, layout.map, paper);
  const { summary, leastShown, screen } = store.getState();
  const page = { paper, contents, layout, figures, made: text("image.made", { date: today() }) };
  const label = text("image.preview", { title: contents.title });
  const trouble = pageMap.trouble ?? (said && "trouble" in said ? said.trouble : null);

  const isReady = !working && pageMap.trouble === null;
  const canPrint = isReady && paperId !== "screen";

  async function inFull(use: (map: Awaited<ReturnType<typeof drawPageMap>>) => Promise<void>): Promise<void> {
    setWorking(true);
    setSaid(null);
    try {
      const still = await drawPageMap(look, dataset, store.getState(), { ...layout.map, pixelRatio: paper.pixelRatio });
      if (still.pixelRatio < NOTICED_LOSS * paper.pixelRatio) setSaid({ dpi: dotsPerInch(still.pixelRatio) });
      await use(still);
    } catch (error) {
      setSaid({ trouble: troubleOf(error) });
    } finally {
      setWorking(false);
    }
  }

  const save = () =>
    inFull(async ({ canvas }) => {
      const png = await pngOf(standaloneSvg(svg.current!), paper, { image: canvas, ...layout.map });
      const name = pictureFileName(screen, { summary, leastShown }, "png");
      download(name, png, "image/png");
      say(text("image.saved", { name }));
    });

  const onPaper = () =>
    inFull(async ({ canvas }) => {
      const url = await urlOf(canvas);
      const letGo = () => URL.revokeObjectURL(url);
      // Kept for as long as the page that shows it. Listened for before: most browsers are done with it when `print` is.
      addEventListener("afterprint", letGo, { once: true });
      try {
        await print(
          <div className={paperId === "portrait" ? styles.portraitSheet : styles.landscapeSheet}>
            <PicturePage {...page} mapUrl={url} label={contents.title} />
          </div>,
        );
      } catch (error) {
        removeEventListener("afterprint", letGo);
        letGo();
        throw error;
      }
    });

  return (
    <div className={styles.composer}>
      <form
        className={styles.choices}
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) void save();
        }}
      >
        <fieldset className={styles.group}>
          <legend>{text("image.format")}</legend>
          {PAPER_IDS.map((each) => (
            <label key={each} className={styles.radio}>
              <input
                type="radio"
                name={`${id}paper`}
                checked={paperId === each}
                onChange={() => {
                  setPaperId(each);
                  setSaid(null);
                }}
              />
              <span>
                {text(`image.paper.${each}`)}
                <Size paper={PAPERS[each]} />
              </span>
            </label>
          ))}
        </fieldset>
        <div className={styles.group}>
          <label htmlFor={`${id}title`}>{text("image.heading")}</label>
          <input
            id={`${id}title`}
            type="text"
            className={controls.field}
            maxLength={160}
            value={title ?? suggested}
            onChange={(event) => setTitle(event.target.value)}
          />
        </div>
        <fieldset className={styles.group}>
          <legend>{text("image.include")}</legend>
          <label className={styles.radio}>
            <input type="checkbox" checked={legend} onChange={() => setLegend(!legend)} />
            {text("image.legend")}
          </label>
          <label className={styles.radio}>
            <input type="checkbox" checked={list} onChange={() => setList(!list)} />
            {text("image.list")}
          </label>
        </fieldset>
        <p role="status" className={styles.note}>
          {working ? text("image.drawingFull") : pageMap.drawing ? text("image.drawing") : ""}
          {said && "dpi" in said && text("image.fewerDots", { dpi: said.dpi })}
        </p>
        <div role="alert" className={styles.wrong}>
          {trouble && text(`image.trouble.${trouble}`)}
        </div>
        <div className={styles.answers}>
          <button
            type="button"
            className={controls.button}
            aria-disabled={!canPrint}
            onClick={() => canPrint && void onPaper()}
          >
            <Printer size={16} aria-hidden />
            {text("image.print")}
          </button>
          <button type="submit" className={controls.primary} aria-disabled={!isReady}>
            <ImageIcon size={16} aria-hidden />
            {text("image.savePng")}
          </button>
          <button type="button" className={controls.link} onClick={onClose}>
            {text("shared.close")}
          </button>
        </div>
      </form>
      <div className={paperId === "portrait" ? styles.tall : styles.wide}>
        <PicturePage {...page} mapUrl={pageMap.url} label={label} svgRef={svg} />
      </div>
      {pages}
    </div>
  );
}

function Size({ paper }: { paper: Paper }) {
  const text = useText();
  const { whole } = useNumbers();
  const { width, height } = pixelSize(paper);
  return <small>{text("image.size", { width: whole(width), height: whole(height) })}</small>;
}

function useFigures(look: MapLook, map: Rect, paper: Paper): MapFigures {
  const intl = useIntl();
  const text = useText();
  const { whole } = useNumbers();
  const { center, zoom } = pageCamera(look, map);
  const meters = metersPerPixel(center[1], zoom);
  const bar = scaleBar(meters, LONGEST_BAR_PX);
  const denominator = intl.formatNumber(scaleDenominator(meters), { maximumSignificantDigits: 3 });
  return {
    bar,
    barText:
      bar.meters >= 1000
        ? text("smallMap.km", { count: whole(bar.meters / 1000) })
        : text("smallMap.m", { count: whole(bar.meters) }),
    scale: paper.id === "screen" ? null : text("image.scale", { denominator }),
    north: text("image.north"),
  };
}
