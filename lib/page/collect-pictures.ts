/** One picture of a page. */
export interface PagePicture {
  /** The encoded file as base64; absent where the browser lets nobody read it (a picture of another origin). */
  readonly data?: string;
  /** Where it stands: left, top, width, height as shares of the window, which it may lie outside of. */
  readonly place: readonly [number, number, number, number];
  /** About square: the likeliest to be a code. */
  readonly square: boolean;
  /** It stands in a document within the page. */
  readonly framed: boolean;
}

export interface PagePicturesAnswer {
  readonly origin: string;
  readonly protocol: string;
  readonly hostname: string;
  /** The likeliest first. */
  readonly pictures: readonly PagePicture[];
  /** There are pictures that have not been loaded yet, or codes drawn without a picture beyond the window. */
  readonly more: boolean;
}

/**
 * Runs inside someone else's page, in our isolated world: one function with everything in it. Gives back the page's own pictures
 * that may hold a QR code, as the bytes they are made of, so that zoom, scaling and what lies over them do not matter. Pictures of
 * other origins can't be read; the visible tab is looked at instead. `likely`: ids of pictures that are codes. With `only`, nothing but the
 * picture of that address.
 */
export async function collectPictures(likely: readonly string[], only?: string): Promise<PagePicturesAnswer> {
  const MOST = 20;
  const MOST_TRIED = 60;
  const MOST_CHARACTERS = 8_000_000;
  /** A code of version 1 has 21 modules: a picture may have no more pixels than that, a place on the page is larger. */
  const LEAST_PIXELS = 21;
  const LEAST_SIDE = 40;
  const LARGEST_SIDE = 4096;
  /** Drawing holds up the page: a gallery of photographs must not freeze it. What is left out is seen on the screen. */
  const MOST_PIXELS = 12_000_000;
  const DRAWN_SIDE = 400;
  const MOST_STYLED = 2000;
  const WAIT_MS = 1500;

  interface Root {
    readonly node: Document | ShadowRoot;
    readonly framed: boolean;
    readonly left: number;
    readonly top: number;
  }
  interface Source {
    readonly element: Element;
    readonly root: Root;
    readonly url?: string;
    readonly read: () => string | undefined | Promise<string | undefined>;
  }

  const roots: Root[] = [];
  const visit = (node: Document | ShadowRoot, framed: boolean, left: number, top: number) => {
    const root = { node, framed, left, top };
    roots.push(root);
    for (const element of node.querySelectorAll('*')) {
      if (element.shadowRoot) visit(element.shadowRoot, framed, left, top);
      if (!/^(iframe|frame|object|embed)$/i.test(element.localName)) continue;
      try {
        const inner = (element as HTMLIFrameElement).contentDocument;
        const box = element.getBoundingClientRect();
        if (inner) visit(inner, true, left + box.left, top + box.top);
      } catch {
        // A frame of another origin: not ours to read.
      }
    }
  };
  visit(document, false, 0, 0);
  const all = <Kind extends Element>(selector: string, read: (element: Kind, root: Root) => Source[]) =>
    roots.flatMap((root) =>
      [...root.node.querySelectorAll<Kind>(selector)].flatMap((element) => read(element, root)),
    );

  const base64Of = (url: string) =>
    /^data:image\/(?:png|jpe?g|gif|webp)(?:;[^,]*)?;base64,\s*([\s\S]+)$/i
      .exec(url)?.[1]
      ?.replace(/\s+/g, '');
  let pixels = 0;
  const drawn = (source: CanvasImageSource, width: number, height: number): string | undefined => {
    if (Math.min(width, height) < LEAST_PIXELS || Math.max(width, height) > LARGEST_SIDE) return undefined;
    pixels += width * height;
    if (pixels > MOST_PIXELS) return undefined;
    try {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [width, height];
      canvas.getContext('2d')?.drawImage(source, 0, 0, width, height);
      return /^data:image\/png;base64,(.+)$/.exec(canvas.toDataURL('image/png'))?.[1];
    } catch {
      return undefined; // The picture came from another origin.
    }
  };
  const loaded = (url: string, width?: number, height?: number): Promise<string | undefined> =>
    new Promise((resolve) => {
      const image = new Image();
      const timer = setTimeout(() => resolve(undefined), WAIT_MS);
      const end = (answer: string | undefined) => {
        clearTimeout(timer);
        resolve(answer);
      };
      image.onload = () => end(drawn(image, ...pixelsOf(image, width, height)));
      image.onerror = () => end(undefined);
      image.src = url;
    });
  /** An SVG has no pixels of its own: it is drawn large enough for four pixels a module of a usual code. */
  const pixelsOf = (image: HTMLImageElement, width?: number, height?: number): [number, number] => {
    const [wide, high] = [
      width ?? (image.naturalWidth || DRAWN_SIDE),
      height ?? (image.naturalHeight || DRAWN_SIDE),
    ];
    const isVector = /^data:image\/svg|\.svgz?($|[?#])/i.test(image.currentSrc || image.src);
    const scale = isVector ? Math.max(1, DRAWN_SIDE / Math.min(wide, high)) : 1;
    return [Math.round(wide * scale), Math.round(high * scale)];
  };

  const readImage = async (image: HTMLImageElement): Promise<string | undefined> => {
    // A button that is a picture does not say it.
    if (image.complete === false) await new Promise((resolve) => setTimeout(resolve, WAIT_MS / 5));
    return base64Of(image.currentSrc || image.src) ?? drawn(image, ...pixelsOf(image));
  };
  /** A copy without the style sheets of the page keeps its colours. */
  const readSvg = (svg: SVGSVGElement): Promise<string | undefined> => {
    const { width, height } = svg.getBoundingClientRect();
    const copy = svg.cloneNode(true) as SVGSVGElement;
    const [parts, copies] = [
      [svg, ...svg.querySelectorAll('*')],
      [copy, ...copy.querySelectorAll('*')],
    ];
    if (parts.length <= MOST_STYLED) {
      parts.forEach((part, index) => {
        const { fill, stroke, strokeWidth, display } = getComputedStyle(part);
        copies[index]?.setAttribute(
          'style',
          `fill:${fill};stroke:${stroke};stroke-width:${strokeWidth};display:${display}`,
        );
      });
    }
    const scale = Math.max(1, DRAWN_SIDE / Math.min(width, height));
    copy.setAttribute('width', String(width * scale));
    copy.setAttribute('height', String(height * scale));
    if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
    const text = new XMLSerializer().serializeToString(copy);
    const url = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
    return loaded(url, Math.round(width * scale), Math.round(height * scale));
  };
  const readVideo = (video: HTMLVideoElement) => drawn(video, video.videoWidth, video.videoHeight);

  let styled = 0;
  /** Pictures that come from style sheets: of the element, and of what stands before and after it. */
  const readStyles = (element: HTMLElement, root: Root): Source[] => {
    if (!(element.offsetWidth >= LEAST_SIDE && element.offsetHeight >= LEAST_SIDE) || styled++ >= MOST_STYLED)
      return [];
    return [undefined, '::before', '::after'].flatMap((part) => {
      const { backgroundImage, maskImage, borderImageSource, content } = getComputedStyle(element, part);
      if (part && content === 'none') return [];
      const values = [backgroundImage, maskImage, borderImageSource, content].join(' ');
      return [...values.matchAll(/url\("((?:[^"\\]|\\.)+)"\)/g)].map((match) => {
        const url = (match[1] ?? '').replace(/\\(.)/g, '$1');
        return { element, root, url, read: () => base64Of(url) ?? loaded(url) };
      });
    });
  };

  const sources: Source[] = [
    ...all<HTMLImageElement>('img, input[type="image" i]', (element, root) => [
      { element, root, url: element.currentSrc || element.src, read: () => readImage(element) },
    ]),
    ...all<HTMLCanvasElement>('canvas', (element, root) => [
      { element, root, read: () => drawn(element, element.width, element.height) },
    ]),
    ...all<SVGSVGElement>('svg', (element, root) => [{ element, root, read: () => readSvg(element) }]),
    ...all<HTMLVideoElement>('video', (element, root) => [{ element, root, read: () => readVideo(element) }]),
    ...all<HTMLElement>('body, body *', readStyles),
  ];

  const placed = sources.flatMap((source) => {
    const box = source.element.getBoundingClientRect();
    if (only !== undefined ? source.url !== only : box.width < LEAST_SIDE || box.height < LEAST_SIDE)
      return [];
    const skew = Math.abs(Math.log(box.width / box.height));
    const place = [
      (source.root.left + box.left) / innerWidth,
      (source.root.top + box.top) / innerHeight,
      box.width / innerWidth,
      box.height / innerHeight,
    ] as const;
    return [{ ...source, place, skew, likely: likely.includes(source.element.id) }];
  });
  placed.sort((one, other) => Number(other.likely) - Number(one.likely) || one.skew - other.skew);

  const pictures = new Map<string, PagePicture>();
  let characters = 0;
  for (const { read, place, skew, root } of placed.slice(0, MOST_TRIED)) {
    const data = await read();
    if (data === undefined && only === undefined) continue;
    if (characters + (data?.length ?? 0) > MOST_CHARACTERS) continue;
    characters += data?.length ?? 0;
    // The same picture twice on a page is read once.
    if (!pictures.has(data ?? ''))
      pictures.set(data ?? '', {
        ...(data && { data }),
        place,
        square: skew < 0.3,
        framed: root.framed,
      });
    if (pictures.size >= MOST) break;
  }
  /** A picture that comes when it is near, or one of 21 rows of cells or lines of block letters, that the window does not show. */
  const isBeyond = (element: Element) => {
    const { top, bottom, width, height } = element.getBoundingClientRect();
    const isShaped = width >= LEAST_SIDE && Math.abs(Math.log(width / height)) < 0.3;
    return isShaped && (bottom > innerHeight || top < 0);
  };
  const isLate = (image: HTMLImageElement) =>
    image.loading === 'lazy' ? !image.complete : image.matches('[data-src], [data-lazy], [data-original]');
  const isDrawn = (element: Element) =>
    element.childElementCount >= LEAST_PIXELS
      ? [...element.children].every((row) => row.childElementCount >= LEAST_PIXELS)
      : element.matches('pre, code, samp') && /[\u2580-\u259f]/.test(element.textContent ?? '');
  const holds = <Kind extends Element>(selector: string, is: (element: Kind) => boolean) =>
    roots.some(({ node }) => [...node.querySelectorAll<Kind>(selector)].some(is));
  const more =
    holds('img', isLate) ||
    holds('tbody, table, div, ul, section, pre, code, samp', (each) => isDrawn(each) && isBeyond(each));
  const { protocol, hostname } = location;
  return { origin: self.origin, protocol, hostname, pictures: [...pictures.values()], more };
}
