import { captureEn } from './capture-en.ts';
import { managerEn } from './manager-en.ts';
import type { MoreTexts } from './more-ja.ts';
import { movingEn } from './moving-en.ts';
import { refusedEn } from './refused-en.ts';
import { screensEn } from './screens-en.ts';
import { vaultEn } from './vault-en.ts';

export const moreEn: MoreTexts = {
  ...captureEn,
  ...managerEn,
  ...movingEn,
  ...refusedEn,
  ...screensEn,
  ...vaultEn,
};
