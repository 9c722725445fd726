/** `npm run icons`: the installed app's pictures, drawn from `public/icon.svg`. */

import { readFileSync, writeFileSync } from "node:fs";
import { launchBrowser } from "./browser.ts";

interface Icon {
  readonly file: string;
  readonly size: number;
  /** The system cuts its own shape out of it: ground to every edge, and the drawing within the middle 80 %. */
  readonly isCut: boolean;
}

const ICONS: readonly Icon[] = [
  { file: "icon-192.png", size: 192, isCut: false },
  { file: "icon-512.png", size: 512, isCut: false },
  { file: "maskable-512.png", size: 512, isCut: true },
  { file: "apple-touch-180.png", size: 180, isCut: true },
];
const CUT_SCALE = 0.84;

const drawing = readFileSync("public/icon.svg", "utf8");
const browser = await launchBrowser();
try {
  for (const { file, size, isCut } of ICONS) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>*{margin:0}svg{display:block}</style>${drawnAt(size, isCut)}`);
    writeFileSync(`public/icons/${file}`, await page.screenshot({ omitBackground: true }));
    await page.close();
  }
} finally {
  await browser.close();
}

function drawnAt(size: number, isCut: boolean): string {
  const [, ground, rest] = /(<rect[^>]*\/>)([\s\S]*)<\/svg>/.exec(drawing)!;
  const cut = `${ground!.replace(/ rx="\d+"/, "")}<g transform="translate(16 16) scale(${CUT_SCALE}) translate(-16 -16)">${rest}</g>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="${size}" height="${size}">${isCut ? cut : ground + rest!}</svg>`;
}
