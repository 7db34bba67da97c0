import { collectPictures } from '../../../lib/page/collect-pictures.ts';
import { placeAsSaid } from './drawn-page.ts';

export const GIF = (name: string) => `data:image/gif;base64,${btoa(name)}`;
/** Where elements stand that say so: left, top, width, height. */
const placeOf = (element: Element) => (element.getAttribute('at') ?? '0 0 0 0').split(' ').map(Number);
const sizeOf = (element: Element) => (element.getAttribute('pixels') ?? '').split('x').map(Number);

/** What the browser did for our function: addresses that it loaded, and elements whose style it was asked for. */
export const did: { readonly loaded: string[]; readonly styled: Element[] } = { loaded: [], styled: [] };
/** How the browser answers who loads a picture by its address. */
export const web: { answer: 'load' | 'error' | 'nothing' } = { answer: 'load' };

/** A picture that is loaded by its address. It has the pixels that the address says, none where it says nothing. */
class LoadedImage {
  naturalWidth = 0;
  naturalHeight = 0;
  onload = () => {};
  onerror = () => {};
  #src = '';
  get src() {
    return this.#src;
  }
  set src(address: string) {
    this.#src = address;
    did.loaded.push(address);
    const [, width = '0', height = '0'] = /(\d+)x(\d+)/.exec(address) ?? [];
    [this.naturalWidth, this.naturalHeight] = [Number(width), Number(height)];
    queueMicrotask(() => {
      if (web.answer === 'load') this.onload();
      if (web.answer === 'error') this.onerror();
    });
  }
}

/**
 * happy-dom draws nothing: what a canvas gives is the size that was drawn on it, and a style sheet what the element says (`looks`, and
 * `looks-before`, `looks-after` for what stands before and after it). `foreign` is of another origin, `file` what a canvas gives away instead.
 */
export function openPicturePage(): void {
  Object.assign(globalThis, { innerWidth: 1000, innerHeight: 500, Image: LoadedImage });
  Object.defineProperty(globalThis, 'origin', { value: 'https://www.example.jp', configurable: true });
  did.loaded.length = did.styled.length = 0;
  web.answer = 'load';
  placeAsSaid();
  for (const [name, index] of [
    ['offsetWidth', 2],
    ['offsetHeight', 3],
  ] as const)
    Object.defineProperty(HTMLElement.prototype, name, {
      get(this: Element) {
        return placeOf(this)[index] ?? 0;
      },
      configurable: true,
    });
  const drawnOn = new Map<HTMLCanvasElement, Element>();
  Object.assign(HTMLCanvasElement.prototype, {
    getContext(this: HTMLCanvasElement, kind: string) {
      const drawImage = (of: Element, ...place: number[]) => {
        if (place.join() !== [0, 0, this.width, this.height].join()) throw new Error('drawn elsewhere');
        drawnOn.set(this, of);
      };
      return kind === '2d' ? { drawImage } : null;
    },
    toDataURL(this: HTMLCanvasElement, type: string) {
      const of = drawnOn.get(this);
      const said = (name: string) => (of instanceof Element ? of.getAttribute(name) : null);
      if (said('foreign') !== null) throw new Error('SecurityError');
      return said('file') ?? `data:${type};base64,${of ? `${this.width}x${this.height}` : 'blank'}`;
    },
  });
  Object.assign(globalThis, {
    getComputedStyle(element: Element, part?: string) {
      did.styled.push(element);
      return {
        ...{ backgroundImage: 'none', maskImage: 'none', borderImageSource: 'none' },
        ...{ content: part ? 'none' : 'normal' },
        ...JSON.parse(element.getAttribute(`looks${part?.replace('::', '-') ?? ''}`) ?? '{}'),
      };
    },
  });
}

/** Every element says what a browser would know of it. */
export function drawPage(html: string): void {
  document.body.innerHTML = html;
  const give = (element: Element, facts: object) => {
    for (const [name, value] of Object.entries(facts))
      Object.defineProperty(element, name, { value, configurable: true });
  };
  for (const image of document.querySelectorAll('img')) {
    const [naturalWidth = 0, naturalHeight = 0] = sizeOf(image);
    give(image, { naturalWidth, naturalHeight, complete: !image.hasAttribute('coming') });
    const chosen = image.getAttribute('chosen');
    if (chosen !== null) give(image, { currentSrc: chosen });
  }
  for (const video of document.querySelectorAll('video')) {
    const [videoWidth = 0, videoHeight = 0] = sizeOf(video);
    give(video, { videoWidth, videoHeight });
  }
}

/** What is found on a page, as the text of the file or as the size that was drawn. */
export async function found(html: string, likely: readonly string[] = [], only?: string) {
  drawPage(html);
  const answer = await collectPictures(likely, only);
  return { ...answer, names: answer.pictures.map(({ data }) => nameOf(data)) };
}

function nameOf(data = ''): string {
  return /^\d+x\d+$/.test(data) ? data : atob(data);
}

export const img = (name: string, at = '0 0 100 100', more = '') =>
  `<img src="${GIF(name)}" at="${at}" ${more}>`;
export const canvas = (size: string, at = '0 0 100 100', more = '') => {
  const [width, height] = size.split('x');
  return `<canvas width="${width}" height="${height}" at="${at}" ${more}></canvas>`;
};
