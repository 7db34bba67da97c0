import { readFileSync } from 'node:fs';

/** Heights and widths in CSS pixels. The popup is as large as the browser draws it, 380 × 600 at most. */
export const WIDTH = 800;
export const BAR = 92;
export const POPUP = { width: 380, height: 600, right: 20 };
export const BUTTON = { x: WIDTH - 104, y: 46, size: 36 };

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The bar of a browser: an address, the puzzle piece, and our button where a person presses it. */
export function drawnBar(host: string): string {
  const icon = readFileSync('assets/icon.svg').toString('base64');
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${WIDTH}" height="${BAR}">
    <rect width="${WIDTH}" height="${BAR}" fill="#dfe3e8"/>
    <path d="M16 40V18q0-8 8-8h220q8 0 8 8v22z" fill="#fff"/>
    <rect y="40" width="${WIDTH}" height="${BAR - 40}" fill="#fff"/>
    <rect x="132" y="48" width="${WIDTH - 300}" height="34" rx="17" fill="#eef1f4"/>
    <g fill="none" stroke="#5f6368" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round">
      <path d="M40 65H26m6-6-6 6 6 6M70 65h14m-6-6 6 6-6 6"/>
      <path d="M117 59a9 9 0 1 0 2 8m-2-14v6h-6"/>
      <path d="M150 64v-4a5 5 0 0 1 10 0v4m-12 0h14v10h-14z"/>
      <path d="M${WIDTH - 152} 58h6a4 4 0 1 1 8 0h6v6a4 4 0 1 1 0 8v6h-20z"/>
      <path d="M${WIDTH - 28} 57v.1m0 8v.1m0 8v.1" stroke-width="4"/>
    </g>
    <text x="176" y="71" font-family="Noto Sans CJK JP, sans-serif" font-size="17" fill="#202124">${host}</text>
    <image x="${BUTTON.x + 4}" y="${BUTTON.y + 4}" width="${BUTTON.size - 8}" height="${BUTTON.size - 8}" xlink:href="data:image/svg+xml;base64,${icon}"/>
    <path d="M0 ${BAR - 0.5}h${WIDTH}" stroke="#c8ccd1"/></svg>`;
}

/** The edge and the shadow of a popup of this height; its contents lie 12 pixels from the left and 6 from the top. */
export function drawnEdge(height: number): string {
  const [w, h] = [POPUP.width + 24, height + 30];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}">
    <filter id="s" x="-10%" y="-10%" width="120%" height="120%"><feGaussianBlur stdDeviation="6"/></filter>
    <rect x="10" y="8" width="${w - 20}" height="${h - 16}" rx="8" fill="#000" opacity=".35" filter="url(#s)"/>
    <rect x="11" y="5" width="${w - 22}" height="${height + 2}" rx="2" fill="#fff" stroke="#9a968c"/></svg>`;
}

/** A ring around each control; a number at its left edge where there are several, else an arrow to it where it has room. */
export function drawnMarks(boxes: readonly Box[], height: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}">${marksOn(boxes)}</svg>`;
}

/** The marks alone, as parts of a drawing. */
export function marksOn(boxes: readonly Box[]): string {
  if (boxes.length === 0) return '';
  const rings = boxes.map(({ x, y, width, height }, index) => {
    const [cx, cy] = [Math.max(20, x - 8), Math.max(20, y - 8)];
    const arrow = `<path d="M${cx - 54} ${cy - 36}L${cx - 12} ${cy - 8}" stroke="#c2410c" stroke-width="7" marker-end="url(#a)"/>`;
    // On the ring's left edge: neither the control's own words nor what stands above it are hidden.
    const [lx, ly] = [Math.max(20, x - 16), y + height / 2];
    const label = `<circle cx="${lx}" cy="${ly}" r="18" fill="#c2410c" stroke="#fff" stroke-width="3"/>
      <text x="${lx}" y="${ly + 7}" text-anchor="middle" font-family="Noto Sans CJK JP, sans-serif" font-weight="700" font-size="20" fill="#fff">${index + 1}</text>`;
    return `<g fill="none"><rect x="${x - 5}" y="${y - 5}" width="${width + 10}" height="${height + 10}" rx="10" stroke="#fff" stroke-width="8"/>
      <rect x="${x - 5}" y="${y - 5}" width="${width + 10}" height="${height + 10}" rx="10" stroke="#c2410c" stroke-width="4"/></g>
      ${boxes.length > 1 ? label : x > 62 ? arrow : ''}`;
  });
  const head = `<marker id="a" viewBox="0 0 10 10" refX="7" refY="5" markerWidth="3.2" markerHeight="3.2" orient="auto"><path d="M0 0L10 5L0 10z" fill="#c2410c"/></marker>`;
  return `${boxes.length > 1 ? '' : head}${rings.join('')}`;
}
