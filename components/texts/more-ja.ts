import { managerJa } from './manager-ja.ts';
import { movingJa } from './moving-ja.ts';
import { refusedJa } from './refused-ja.ts';
import { vaultJa } from './vault-ja.ts';

/** What only some pages need; loaded with them. */
export const moreJa = { ...managerJa, ...movingJa, ...refusedJa, ...vaultJa };

export type MoreTexts = Readonly<Record<keyof typeof moreJa, string>>;
