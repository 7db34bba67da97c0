import type { PictureSources } from '../services/capture/ports.ts';
import { createPagePictures } from './page-pictures.ts';
import { createQrReader } from './qr-reader.ts';
import { createScreen } from './screen-capture.ts';

let made: PictureSources | undefined;

/** The page's pictures, the visible tab and the one Worker that reads them, for all services of a page. */
export function pictureSources(): PictureSources {
  made ??= {
    reader: createQrReader(),
    pagePictures: createPagePictures(),
    screen: createScreen(),
    urls: {
      create: (picture) => URL.createObjectURL(new Blob([picture.slice()], { type: 'image/png' })),
      revoke: (url) => URL.revokeObjectURL(url),
    },
  };
  return made;
}
