import type { Services } from '../services/services.ts';
import { createCaptureService } from '../services/capture/create-capture-service.ts';
import { createFillService } from '../services/fill/create-fill-service.ts';
import { createBrowserActions } from './browser-actions.ts';
import { createSettings, createVault } from './create-vault.ts';
import { createPagePictures } from './page-pictures.ts';
import { createPageScripts } from './page-scripts.ts';
import { createQrReader } from './qr-reader.ts';
import { createScreen } from './screen-capture.ts';
import { createUsedCodes } from './used-codes.ts';

/** Everything a page can do, with the browser's real parts behind it. Each page builds its own. */
export function createServices(): Services {
  const now = () => Date.now();
  const vault = createVault();
  const settings = createSettings();
  return {
    vault,
    settings,
    capture: createCaptureService({
      vault,
      reader: createQrReader(),
      pagePictures: createPagePictures(),
      screen: createScreen(),
    }),
    fill: createFillService({ vault, settings, scripts: createPageScripts(), usedCodes: createUsedCodes(), now }),
    browser: createBrowserActions(),
    now,
  };
}
