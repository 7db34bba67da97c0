import type { managerJa } from './manager-ja.ts';

export const managerEn: Readonly<Record<keyof typeof managerJa, string>> = {
  manager_add: 'Add',
};
