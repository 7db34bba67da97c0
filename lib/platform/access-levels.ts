import { browser } from 'wxt/browser';

/**
 * Closes every storage area to content scripts. `local`, `sync` and `managed` are open to them by default; older browsers can't
 * close all four, and a test makes sure that ours do.
 */
export async function closeStorageToPages(): Promise<void> {
  const { local, session, sync, managed } = browser.storage;
  await Promise.allSettled(
    [local, session, sync, managed].map((area) => area.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' })),
  );
}
