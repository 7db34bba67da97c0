import { managerEn } from './manager-en.ts';
import type { MoreTexts } from './more-ja.ts';
import { movingEn } from './moving-en.ts';
import { refusedEn } from './refused-en.ts';
import { vaultEn } from './vault-en.ts';

export const moreEn: MoreTexts = { ...managerEn, ...movingEn, ...refusedEn, ...vaultEn };
