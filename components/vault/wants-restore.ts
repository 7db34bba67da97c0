/** The page was opened for a backup to be restored: by the popup, which closes when the window for files opens. */
export const wantsRestore = (): boolean => location.hash === '#restore';
