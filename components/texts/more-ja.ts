import { captureJa } from './capture-ja.ts';
import { managerJa } from './manager-ja.ts';
import { movingJa } from './moving-ja.ts';
import { refusedJa } from './refused-ja.ts';
import { screensJa } from './screens-ja.ts';
import { vaultJa } from './vault-ja.ts';

/** What no first code waits for; loaded with the parts of pages that say it. */
export const moreJa = { ...captureJa, ...managerJa, ...movingJa, ...refusedJa, ...screensJa, ...vaultJa };

export type MoreTexts = Readonly<Record<keyof typeof moreJa, string>>;
