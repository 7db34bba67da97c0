import { type CapturePorts, createCaptureService } from '../services/capture/create-capture-service.ts';
import type { Services } from '../services/services.ts';
import { createAskedPictures } from './asked-picture.ts';
import { createBrowserActions } from './browser-actions.ts';
import { createFill } from './create-fill.ts';
import { createSettings, createVault } from './create-vault.ts';
import { placeOfUse } from './place-of-use.ts';
import { createBrowserPolicy } from './policy-reader.ts';
import { createSiteAccess } from './site-access.ts';
import { sleep } from './surroundings.ts';

/** Everything a page can do, with the browser's real parts behind it. Each page builds its own; what only one of them needs it brings along. */
export function createServices(brought: Pick<CapturePorts, 'readKey'> = {}): Services {
  const now = () => Date.now();
  const policy = createBrowserPolicy();
  const settings = createSettings(policy);
  const vault = createVault(settings, policy);
  const loadSources = async () => (await import('./picture-sources.ts')).pictureSources();
  const { fill, clock, scripts, records, usedCodes } = createFill(vault, settings, policy);
  return {
    ...{ now, settings, policy, vault },
    browser: createBrowserActions(),
    capture: createCaptureService({
      vault,
      loadSources,
      placeOfUse: (tabId) => placeOfUse(scripts, tabId),
      asked: createAskedPictures(),
      live: {
        openCamera: async () => (await import('./live-pictures.ts')).livePictures.openCamera(),
        openScreen: async () => (await import('./live-pictures.ts')).livePictures.openScreen(),
      },
      randomId: () => crypto.randomUUID(),
      ...brought,
    }),
    async loadImport() {
      const { createImportService } = await import('../services/import/create-import-service.ts');
      const { createForeignFileReader } = await import('./foreign-file-reader.ts');
      const { reader: pictures } = await loadSources();
      const randomId = () => crypto.randomUUID();
      return createImportService({ vault, pictures, files: createForeignFileReader(), randomId });
    },
    async loadFolder() {
      const { createBackupFolder } = await import('../services/folder/create-backup-folder.ts');
      const { createBackupFolders } = await import('./backup-folders.ts');
      const newTag = () => crypto.randomUUID().replaceAll('-', '').slice(0, 16);
      return createBackupFolder({ folders: createBackupFolders(), vault, settings, policy, now, newTag });
    },
    async loadCheck() {
      const { createCheckService } = await import('../services/check/create-check-service.ts');
      const { storageProbe: probe } = await import('./storage-probe.ts');
      return createCheckService({ probe, policy, vault, settings, now });
    },
    ...{ fill, clock },
    followUp: {
      async confirmSetUps() {
        const { createFollowUp } = await import('../services/fill/follow-up.ts');
        await createFollowUp({ scripts, records, vault: () => vault, now, sleep }).confirmSetUps();
      },
    },
    async whyRefused(page, verdict) {
      const { whyRefused } = await import('../services/fill/why-refused.ts');
      return whyRefused({ vault, fill, records, usedCodes }, page, verdict);
    },
    siteAccess: createSiteAccess(),
  };
}
