"""The contrast of every text as it is drawn, also where axe-core gives up (beside a slider's thumb)."""

PALE = """() => {
  const canvas = Object.assign(document.createElement("canvas"), {width: 1, height: 1});
  const brush = canvas.getContext("2d", {willReadFrequently: true});
  const known = new Map();
  const read = (colour) => {
    if (!known.has(colour)) known.set(colour, painted(colour));
    return [...known.get(colour)];
  };
  const painted = (colour) => {
    brush.clearRect(0, 0, 1, 1); brush.fillStyle = colour; brush.fillRect(0, 0, 1, 1);
    return [...brush.getImageData(0, 0, 1, 1).data];
  };
  const over = (top, ground) => [0, 1, 2].map((i) => (top[i] * top[3] + ground[i] * (255 - top[3])) / 255);
  const light = (rgb) => {
    const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    const [r, g, b] = rgb.map((one) => linear(one / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const root = getComputedStyle(document.querySelector("[data-testid=stApp]")).backgroundColor;
  const pale = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [...document.querySelectorAll("input:not([type=range], [type=checkbox], [type=radio]), textarea")]
    .map((one) => [one, one.value]);
  while (walker.nextNode()) texts.push([walker.currentNode.parentElement, walker.currentNode.data]);
  for (const [one, typed] of texts) {
    const words = typed.trim();
    if (!words || one.closest("script, style, noscript, svg, :disabled, [aria-disabled=true]")) continue;
    if (!one.checkVisibility({opacityProperty: true, visibilityProperty: true})) continue;
    const box = one.getBoundingClientRect();
    if (box.width < 2 || box.height < 2) continue;
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const grounds = [];
    let opacity = 1;
    for (let up = one; up; up = up.parentElement) {
      const style = getComputedStyle(up), place = up.getBoundingClientRect();
      opacity *= Number(style.opacity);
      const behind = place.left <= x && x <= place.right && place.top <= y && y <= place.bottom;
      if (behind) grounds.unshift(style.backgroundColor);
    }
    const ground = [root, ...grounds].reduce((below, colour) => over(read(colour), below), [255, 255, 255]);
    const style = getComputedStyle(one), ink = read(style.color);
    ink[3] *= opacity;
    const [high, low] = [light(over(ink, ground)), light(ground)].sort((a, b) => b - a);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const contrast = (high + 0.05) / (low + 0.05);
    if (contrast < (large ? 3 : 4.5)) pale.add(`${contrast.toFixed(2)}: ${words.slice(0, 60)}`);
  }
  return [...pale];
}"""
"""Texts, typed ones too, with less than 4.5 (large: 3) to what is behind; what cannot be used now may be pale."""
