export interface PagePicturesAnswer {
  readonly origin: string;
  readonly protocol: string;
  readonly hostname: string;
  /** Encoded pictures as base64, the likeliest first. */
  readonly pictures: readonly string[];
}

/**
 * Runs inside someone else's page, in our isolated world: one function with everything in it. Gives back the page's own pictures
 * that may hold a QR code, as the bytes they are made of, so that zoom, scaling and what lies over them do not matter. Pictures of
 * other origins can't be read; the visible tab is looked at instead.
 */
export async function collectPictures(): Promise<PagePicturesAnswer> {
  const MOST = 20;
  const MOST_CHARACTERS = 8_000_000;
  const LEAST_SIDE = 40;
  const LARGEST_SIDE = 4096;
  const WAIT_MS = 1500;

  const roots: (Document | ShadowRoot)[] = [];
  const visit = (root: Document | ShadowRoot) => {
    roots.push(root);
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) visit(element.shadowRoot);
      if (element instanceof HTMLIFrameElement) {
        try {
          if (element.contentDocument) visit(element.contentDocument);
        } catch {
          // A frame of another origin: not ours to read.
        }
      }
    }
  };
  visit(document);
  const all = <Kind extends Element>(selector: string) =>
    roots.flatMap((root) => [...root.querySelectorAll<Kind>(selector)]);

  const base64Of = (url: string) =>
    /^data:image\/[^;,]+(?:;[^,]*)?;base64,\s*([\s\S]+)$/i.exec(url)?.[1]?.replace(/\s+/g, '');
  const drawn = (source: CanvasImageSource, width: number, height: number): string | undefined => {
    if (width < LEAST_SIDE || height < LEAST_SIDE || width > LARGEST_SIDE || height > LARGEST_SIDE)
      return undefined;
    try {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [width, height];
      canvas.getContext('2d')?.drawImage(source, 0, 0, width, height);
      return base64Of(canvas.toDataURL('image/png'));
    } catch {
      return undefined; // The picture came from another origin.
    }
  };
  const loaded = (url: string, width?: number, height?: number): Promise<string | undefined> =>
    new Promise((resolve) => {
      const image = new Image();
      const timer = setTimeout(() => resolve(undefined), WAIT_MS);
      image.onload = () => {
        clearTimeout(timer);
        resolve(drawn(image, width ?? image.naturalWidth, height ?? image.naturalHeight));
      };
      image.onerror = () => {
        clearTimeout(timer);
        resolve(undefined);
      };
      image.src = url;
    });

  const ofImage = async (image: HTMLImageElement): Promise<string | undefined> => {
    const url = image.currentSrc || image.src;
    if (!image.complete) await new Promise((resolve) => setTimeout(resolve, WAIT_MS / 5));
    // An SVG has no pixels of its own: it is drawn at its size on the page, at least four pixels a module of a usual code.
    if (/^data:image\/svg/i.test(url))
      return drawn(image, Math.max(image.width, 400), Math.max(image.height, 400));
    return base64Of(url) ?? drawn(image, image.naturalWidth, image.naturalHeight);
  };
  const ofSvg = (svg: SVGSVGElement): Promise<string | undefined> => {
    const { width, height } = svg.getBoundingClientRect();
    if (width < LEAST_SIDE || height < LEAST_SIDE) return Promise.resolve(undefined);
    const copy = svg.cloneNode(true) as SVGSVGElement;
    copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    const scale = Math.max(1, 400 / Math.min(width, height));
    copy.setAttribute('width', String(width * scale));
    copy.setAttribute('height', String(height * scale));
    if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
    const url = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
    return loaded(url, Math.round(width * scale), Math.round(height * scale));
  };
  const backgrounds = () =>
    all<HTMLElement>('div, span, figure, a, p, section, td, button, i')
      .filter((element) => element.offsetWidth >= LEAST_SIDE && element.offsetHeight >= LEAST_SIDE)
      .slice(0, 2000)
      .flatMap((element) =>
        [...getComputedStyle(element).backgroundImage.matchAll(/url\("([^"]+)"\)/g)].map(
          (match) => match[1] ?? '',
        ),
      );

  const likely = all<HTMLImageElement>('#kc-totp-secret-qr-code');
  const squareFirst = (one: HTMLImageElement, other: HTMLImageElement) => skew(one) - skew(other);
  const skew = ({ naturalWidth, naturalHeight }: HTMLImageElement) =>
    Math.abs(Math.log((naturalWidth || 1) / (naturalHeight || 1)));
  const images = all<HTMLImageElement>('img').filter(
    (image) => !likely.includes(image) && image.naturalWidth >= LEAST_SIDE,
  );

  const sources: (() => string | undefined | Promise<string | undefined>)[] = [
    ...likely.map((image) => () => ofImage(image)),
    ...images.sort(squareFirst).map((image) => () => ofImage(image)),
    ...all<HTMLCanvasElement>('canvas').map((canvas) => () => drawn(canvas, canvas.width, canvas.height)),
    ...all<SVGSVGElement>('svg').map((svg) => () => ofSvg(svg)),
    ...backgrounds().map((url) => () => base64Of(url) ?? loaded(url)),
  ];
  const pictures = new Set<string>();
  let characters = 0;
  for (const source of sources.slice(0, 3 * MOST)) {
    const picture = await source();
    if (!picture || characters + picture.length > MOST_CHARACTERS) continue;
    characters += picture.length;
    pictures.add(picture);
    if (pictures.size >= MOST) break;
  }
  return {
    origin: self.origin,
    protocol: location.protocol,
    hostname: location.hostname,
    pictures: [...pictures],
  };
}
