import type { BrowserContext } from '@playwright/test';
import { drawQrCode } from '../../lib/core/qr/draw-qr-code.ts';
import { qrPicture } from '../portal/qr-picture.mjs';
import { KEY } from './known-key.ts';

export const HOST = 'https://login.example.test';
const ELSEWHERE = 'https://pictures.example.test';

export const uriFor = (name: string, secret = KEY) =>
  `otpauth://totp/KOSMO:${name}?secret=${secret}&issuer=KOSMO`;

const base64 = (text: string, side?: number) => qrPicture(text, side).toString('base64');
export const dataUrl = (text: string, side?: number) => `data:image/png;base64,${base64(text, side)}`;

/** An SVG as libraries draw it: a ground and one path, coloured by style sheets or by attributes. */
export function svgOf(text: string, { styled = false } = {}): string {
  const rows = drawQrCode(text);
  const size = rows.length + 8;
  const path = rows
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + 4} ${y + 4}h1v1h-1z` : '')))
    .join('');
  const [ground, ink] = styled ? ['class="ground"', 'class="ink"'] : ['fill="#fff"', 'fill="#000"'];
  return `<svg viewBox="0 0 ${size} ${size}" width="246" height="246"><rect ${ground} width="100%" height="100%"/><path ${ink} d="${path}"/></svg>`;
}

function tableOf(text: string): string {
  const cells = (row: readonly boolean[]) => row.map((dark) => `<td${dark ? ' class="dark"' : ''}>`).join('');
  const rows = drawQrCode(text)
    .map((row) => `<tr>${cells(row)}`)
    .join('');
  return `<style>table{border-spacing:0;margin:24px}td{width:5px;height:5px;padding:0}.dark{background:#000}</style><table>${rows}</table>`;
}

/** Draws the picture on a canvas as a page would. */
const canvasOf = (text: string) =>
  `<canvas width="246" height="246"></canvas><script>const i=new Image();i.onload=()=>document.querySelector('canvas').getContext('2d').drawImage(i,0,0);i.src='${dataUrl(text)}'</script>`;

export interface Source {
  readonly name: string;
  readonly body: (uri: string) => string;
  /** Read from the picture of the window alone, because the page does not hand its pixels out. */
  readonly bySight?: true;
}

/** The ways in which a page can show a code, each with the name of the account that it is for. */
export const sources: readonly Source[] = [
  { name: 'img-with-blank', body: (uri) => `<img src="data:image/png;base64, ${base64(uri)}">` },
  { name: 'img-shown-tiny', body: (uri) => `<img width="48" src="${dataUrl(uri)}">` },
  {
    name: 'img-below-the-window',
    body: (uri) => `<div style="height:3000px"></div><img src="${dataUrl(uri)}">`,
  },
  {
    name: 'picture-srcset',
    body: (uri) => `<picture><source srcset="${dataUrl(uri)} 1x"><img src="data:," alt="code"></picture>`,
  },
  {
    name: 'img-of-svg',
    body: (uri) =>
      `<img width="200" src="data:image/svg+xml,${encodeURIComponent(svgOf(uri).replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"'))}">`,
  },
  { name: 'canvas', body: canvasOf },
  { name: 'svg', body: (uri) => svgOf(uri) },
  {
    name: 'svg-coloured-by-style-sheet',
    body: (uri) => `<style>.ground{fill:#123}.ink{fill:#fff}</style>${svgOf(uri, { styled: true })}`,
  },
  {
    name: 'background',
    body: (uri) => `<div style="width:246px;height:246px;background:url('${dataUrl(uri)}')"></div>`,
  },
  {
    name: 'before-an-element',
    body: (uri) =>
      `<style>p{width:300px;height:300px}p::before{content:url("${dataUrl(uri)}")}</style><p></p>`,
  },
  {
    name: 'background-after-an-element',
    body: (uri) =>
      `<style>b{display:block;width:260px;height:260px}b::after{content:"";display:block;width:246px;height:246px;background:url("${dataUrl(uri)}")}</style><b></b>`,
  },
  {
    name: 'open-shadow-root',
    body: (uri) =>
      `<div><template shadowrootmode="open"><section><img src="${dataUrl(uri)}"></section></template></div>`,
  },
  {
    name: 'frame-of-the-same-site',
    body: (uri) =>
      `<iframe width="400" height="300" srcdoc='<p>code</p><img src="${dataUrl(uri)}">'></iframe>`,
  },
  {
    bySight: true,
    name: 'img-of-another-site',
    body: (uri) => `<img src="${ELSEWHERE}/${encodeURIComponent(uri)}">`,
  },
  {
    bySight: true,
    name: 'frame-of-another-site',
    body: (uri) =>
      `<iframe width="400" height="300" src="${ELSEWHERE}/frame/${encodeURIComponent(uri)}"></iframe>`,
  },
  { bySight: true, name: 'table', body: tableOf },
  {
    bySight: true,
    name: 'closed-shadow-root',
    body: (uri) =>
      `<div></div><script>document.querySelector('div').attachShadow({mode:'closed'}).innerHTML='<img src="${dataUrl(uri)}">'</script>`,
  },
  {
    bySight: true,
    name: 'inverted-and-turned',
    body: (uri) =>
      `<img style="filter:invert(1);rotate:90deg;margin:40px" src="${ELSEWHERE}/${encodeURIComponent(uri)}">`,
  },
];

const page = (body: string) =>
  `<!doctype html><html lang="ja"><meta charset="utf-8"><title>page</title><link rel="icon" href="data:,"><body>${body}`;

/** Serves pages by their names, and pictures from a second site. Nothing leaves this computer. */
export async function serveQrPages(
  context: BrowserContext,
  bodies: Readonly<Record<string, string>>,
): Promise<void> {
  await context.route(`${HOST}/**`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: page(bodies[new URL(route.request().url()).pathname.slice(1)] ?? ''),
    }),
  );
  await context.route(`${ELSEWHERE}/**`, (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname.slice(1));
    if (path.startsWith('frame/'))
      return route.fulfill({ contentType: 'text/html', body: page(`<img src="${dataUrl(path.slice(6))}">`) });
    return route.fulfill({ contentType: 'image/png', body: qrPicture(path) });
  });
}
