/** The looks that sheets of the page may give to a drawing, by what they are when nothing is said. */
const LOOKS: Readonly<Record<string, string>> = {
  fill: "rgb(0, 0, 0)",
  "fill-opacity": "1",
  "fill-rule": "nonzero",
  stroke: "none",
  "stroke-width": "1px",
  "stroke-opacity": "1",
  "stroke-dasharray": "none",
  "stroke-linecap": "butt",
  "stroke-linejoin": "miter",
  opacity: "1",
  "text-anchor": "start",
  "dominant-baseline": "auto",
  "paint-order": "normal",
  "vector-effect": "none",
};
/** Text inherits these: written once, and again where they change. */
const INHERITED = ["font-family", "font-size", "font-weight", "font-style", "letter-spacing"] as const;
/** Known to style sheets alone. */
const STYLED = ["font-variant-numeric", "mix-blend-mode"] as const;
const STYLED_BY_DEFAULT = new Set(["normal"]);
/** What is kept of an element; the rest is for the page: classes, roles, names of tests. */
const DROPPED = /^(?:class|style|role|tabindex|aria-.*|data-.*|on.*)$/;
/** Never part of a picture: what one presses, and what says that it is not. */
const NOT_IN_PICTURE = "button, input, select, [role=slider], [data-picture=omit]";

/**
 * A drawing as it looks, without the page: every look that the page's sheets give it is written on its elements. Nothing is
 * embedded: fonts are named, with others to fall back on.
 *
 * @param svg in the document, so that its looks can be read
 */
export function standaloneSvg(svg: SVGSVGElement): SVGSVGElement {
  const copy = copied(svg, null) as SVGSVGElement;
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return copy;
}

function copied(element: Element, inherited: CSSStyleDeclaration | null): Element {
  const looks = getComputedStyle(element);
  const copy = document.createElementNS(element.namespaceURI, element.localName);
  for (const { name, value } of element.attributes) if (!DROPPED.test(name)) copy.setAttribute(name, value);
  for (const [name, usual] of Object.entries(LOOKS)) write(name, looks.getPropertyValue(name), usual);
  for (const name of INHERITED) {
    const value = looks.getPropertyValue(name);
    if (value !== inherited?.getPropertyValue(name)) copy.setAttribute(name, quoteSafe(value));
  }
  const styled = STYLED.map((name) => [name, looks.getPropertyValue(name)] as const)
    .filter(([name, value]) => !STYLED_BY_DEFAULT.has(value) && value !== inherited?.getPropertyValue(name))
    .map(([name, value]) => `${name}:${value}`);
  if (styled.length > 0) copy.setAttribute("style", styled.join(";"));
  if (element instanceof SVGSVGElement && inherited !== null) {
    // Sized by a sheet: a nested drawing without a size of its own would fill all of its parent.
    for (const side of ["width", "height"]) copy.setAttribute(side, looks.getPropertyValue(side));
  }
  for (const child of element.childNodes) {
    if (child instanceof Text) copy.append(child.data);
    else if (child instanceof Element && !isLeftOut(child)) copy.append(copied(child, looks));
  }
  return copy;

  function write(name: string, value: string, usual: string): void {
    const isWritten = copy.hasAttribute(name);
    if (value === usual && !isWritten) return;
    // A pattern or a clip is known by its id, wherever the page is.
    const local = value.replace(/url\("?[^"#)]*(#[^")]+)"?\)/, "url($1)");
    copy.setAttribute(name, local);
  }
}

/** Attributes are quoted with ": a font's name with ' stays readable. */
function quoteSafe(value: string): string {
  return value.replaceAll('"', "'");
}

export function isLeftOut(element: Element): boolean {
  if (element.matches(NOT_IN_PICTURE)) return true;
  const { display, visibility } = getComputedStyle(element);
  return display === "none" || visibility === "hidden";
}
