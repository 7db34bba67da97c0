import { createCaptureService } from '../services/capture/create-capture-service.ts';
import { createFillService } from '../services/fill/create-fill-service.ts';
import type { Services } from '../services/services.ts';
import { createBrowserActions } from './browser-actions.ts';
import { createSettings, createVault } from './create-vault.ts';
import { createForeignFileReader } from './foreign-file-reader.ts';
import { createKeyDerivation } from './key-derivation.ts';
import { createPagePictures } from './page-pictures.ts';
import { createPageScripts } from './page-scripts.ts';
import { createPasswordAdvice } from './password-advice.ts';
import { createQrReader } from './qr-reader.ts';
import { createScreen } from './screen-capture.ts';
import { sleep } from './surroundings.ts';
import { createUsedCodes } from './used-codes.ts';
import { usualDeviceName } from './usual-device-name.ts';

/** Everything a page can do, with the browser's real parts behind it. Each page builds its own. */
export function createServices(): Services {
  const now = () => Date.now();
  const settings = createSettings();
  const vault = createVault(settings, createKeyDerivation(), createPasswordAdvice());
  const reader = createQrReader();
  return {
    ...{ now, settings, vault },
    browser: createBrowserActions(),
    capture: createCaptureService({
      vault,
      reader,
      pagePictures: createPagePictures(),
      screen: createScreen(),
      urls: {
        create: (picture) => URL.createObjectURL(new Blob([picture.slice()], { type: 'image/png' })),
        revoke: (url) => URL.revokeObjectURL(url),
      },
      randomId: () => crypto.randomUUID(),
    }),
    async loadImport() {
      const { createImportService } = await import('../services/import/create-import-service.ts');
      const randomId = () => crypto.randomUUID();
      return createImportService({ vault, pictures: reader, files: createForeignFileReader(), randomId });
    },
    fill: createFillService({
      ...{ vault, settings, now, sleep, usualDeviceName: usualDeviceName() },
      scripts: createPageScripts(),
      usedCodes: createUsedCodes(),
    }),
  };
}
