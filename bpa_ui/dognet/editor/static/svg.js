// @ts-check
// Small tools for drawing.

const SVG = "http://www.w3.org/2000/svg";

/**
 * @param {string} name @param {Record<string, string | number>} [attributes] @param {Array<Element | string>} [children]
 * @returns {SVGElement}
 */
export function svg(name, attributes = {}, children = []) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
}

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name @param {Record<string, string>} [attributes] @param {Array<Element | string>} [children]
 * @returns {HTMLElementTagNameMap[K]}
 */
export function html(name, attributes = {}, children = []) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** @param {Node} place @param {string} text set only where it differs, so that nobody is told of it twice */
export function say(place, text) {
  if (place.textContent !== text) place.textContent = text;
}

/** The same of attributes. @param {Element} one @param {Record<string, unknown>} attributes */
export function set(one, attributes) {
  for (const [key, value] of Object.entries(attributes)) {
    const text = String(value);
    if (one.getAttribute(key) !== text) one.setAttribute(key, text);
  }
}

/** @param {number} radius @param {number} angle */
export const point = (radius, angle) => [radius * Math.sin(angle), -radius * Math.cos(angle)];

/** @param {number} radius @param {number} angle */
const at = (radius, angle) => point(radius, angle).map((one) => one.toFixed(2)).join(" ");

/** A piece of a ring. @param {number} inner @param {number} outer @param {number} from @param {number} to angles */
export function ring(inner, outer, from, to) {
  const sweep = to - from;
  if (sweep >= 2 * Math.PI - 1e-6) return `${circle(outer)}${circle(inner, 0)}`;
  const large = sweep > Math.PI ? 1 : 0;
  return (
    `M${at(outer, from)}A${outer} ${outer} 0 ${large} 1 ${at(outer, to)}` +
    `L${at(inner, to)}A${inner} ${inner} 0 ${large} 0 ${at(inner, from)}Z`
  );
}

/** @param {number} radius @param {0 | 1} [way] */
function circle(radius, way = 1) {
  return `M0 ${-radius}A${radius} ${radius} 0 0 ${way} 0 ${radius}A${radius} ${radius} 0 0 ${way} 0 ${-radius}Z`;
}

/** The patterns that carry what colour says, a family each. @param {Record<string, string>} signs of the families */
export function patterns(signs) {
  const lines = /** @type {Record<string, string>} */ ({
    "/": "M-2 10L10 -2M-2 2L2 -2M6 10L10 6",
    "\\": "M-2 -2L10 10M6 -2L10 2M-2 6L2 10",
    x: "M-2 10L10 -2M-2 -2L10 10",
    "+": "M4 -1V9M-1 4H9",
    "-": "M-1 4H9",
    ".": "M4 4h.01",
    "": "",
  });
  const made = Object.entries(signs).map(([family, sign]) =>
    svg("pattern", { id: `bpa-p-${family}`, width: 8, height: 8, patternUnits: "userSpaceOnUse" }, [
      svg("rect", { width: 8, height: 8, class: `dog-fill-${family}` }),
      svg("path", { d: lines[sign] ?? "", class: sign === "." ? "dog-dots" : "dog-stripes" }),
    ]),
  );
  return svg("defs", {}, made);
}
