import type { Page } from '@playwright/test';
import { type Box, marksOn } from './frame.ts';

/** One rectangle or one line of text of a screen, in CSS pixels of the drawing. */
interface Part extends Box {
  readonly fill: string;
  readonly stroke?: string;
  readonly round?: number;
  readonly text?: string;
  readonly size?: number;
  readonly bold?: boolean;
}

/**
 * A screen as a small SVG for the help inside the product: its boxes and lines of text where they really are, and the marks of the picture. A kilobyte
 * or two where a photograph takes thirty, and sharp at any size. `clip` and `marks` are in the page's own pixels.
 */
export async function drawScreen(page: Page, clip: Box, marks: readonly Box[]): Promise<string> {
  const parts = await page.evaluate(partsOf, clip);
  const moved = marks.map((box) => ({ ...box, x: box.x - clip.x, y: box.y - clip.y }));
  const body = parts.map((part) => (part.text === undefined ? rectangle(part) : line(part))).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${clip.width} ${clip.height}" width="${clip.width}" height="${clip.height}" font-family="Yu Gothic UI,Hiragino Sans,Noto Sans CJK JP,system-ui,sans-serif"><rect width="100%" height="100%" fill="#faf9f6"/>${body}${compact(marksOn(moved.map(whole)))}</svg>\n`;
}

const whole = ({ x, y, width, height }: Box): Box => ({
  ...{ x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) },
});
const compact = (svg: string) =>
  svg.replace(/\s*\n\s*/g, '').replaceAll(' font-family="Noto Sans CJK JP, sans-serif"', '');

function rectangle({ x, y, width, height, fill, stroke, round }: Part): string {
  const edge = stroke ? ` stroke="${stroke}"` : '';
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}"${round ? ` rx="${round}"` : ''} fill="${fill}"${edge}/>`;
}

/** As wide as it was, whichever font the reader has. */
function line({ x, y, width, fill, text = '', size, bold }: Part): string {
  const shown = text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const fit = text.length > 1 && width > 0 ? ` textLength="${width}"` : '';
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}"${bold ? ' font-weight="700"' : ''}${fit}>${shown}</text>`;
}

/** Runs in the page: what can be seen within the clip, in the order in which it is painted. */
function partsOf(clip: Box): Part[] {
  const parts: Part[] = [];
  const hex = (color: string) => {
    const [r = 0, g = 0, b = 0, a = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
    const two = (n: number) => Math.round(n).toString(16).padStart(2, '0');
    return a === 0 ? undefined : `#${two(r)}${two(g)}${two(b)}`;
  };
  const inside = ({ left, top, right, bottom }: DOMRect) =>
    right >= clip.x && left < clip.x + clip.width && bottom > clip.y && top < clip.y + clip.height;
  const place = ({ left, top, width, height }: DOMRect) => ({
    x: Math.round(left - clip.x),
    y: Math.round(top - clip.y),
    width: Math.round(width),
    height: Math.round(height),
  });
  const write = (text: string, box: DOMRect, style: CSSStyleDeclaration) => {
    if (text.trim() === '' || !inside(box)) return;
    const size = Math.round(Number.parseFloat(style.fontSize));
    const { x, y, width, height } = place(box);
    const baseline = Math.round(y + height / 2 + size * 0.36);
    parts.push({
      ...{ x, y: baseline, width, height, text: text.trim(), size, fill: hex(style.color) ?? '#000' },
      bold: Number(style.fontWeight) >= 600,
    });
  };
  const writeNode = (node: Text, style: CSSStyleDeclaration) => {
    const range = document.createRange();
    let [text, box] = ['', undefined as DOMRect | undefined];
    for (let index = 0; index < node.length; index++) {
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      const here = range.getBoundingClientRect();
      if (here.width === 0) continue;
      if (box && Math.abs(here.top - box.top) > 4) {
        write(text, box, style);
        [text, box] = ['', undefined];
      }
      text += node.data[index];
      box = box ? new DOMRect(box.x, box.y, here.right - box.x, box.height) : here;
    }
    if (box) write(text, box, style);
  };
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    const box = element.getBoundingClientRect();
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('svg') || !inside(box))
      continue;
    if (box.width < 2 || box.height < 2) continue;
    const style = getComputedStyle(element);
    const fill = hex(style.backgroundColor);
    const edge = Number.parseFloat(style.borderTopWidth) > 0 ? hex(style.borderTopColor) : undefined;
    const side = Number.parseFloat(style.borderInlineStartWidth);
    const round = Math.min(Math.round(Number.parseFloat(style.borderTopLeftRadius)), 12);
    if (fill || edge)
      parts.push({ ...place(box), fill: fill ?? 'none', ...(edge && { stroke: edge }), round });
    if (!edge && side > 2)
      parts.push({ ...place(box), width: side, fill: hex(style.borderInlineStartColor) ?? 'none' });
    if (element instanceof HTMLInputElement && element.type === 'checkbox')
      parts.push({ ...place(box), fill: element.checked ? '#5f6368' : '#fff', stroke: '#5f6368', round: 4 });
    else if (element instanceof HTMLInputElement && element.value !== '')
      // What a field holds has no width of its own: as wide as the reader's font makes it.
      write(element.value, new DOMRect(box.x + 12, box.y, 0, box.height), style);
    for (const node of element.childNodes) if (node instanceof Text) writeNode(node, style);
  }
  return parts;
}
