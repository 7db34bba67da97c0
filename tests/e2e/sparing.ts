// What a browser that is tested need not do.

/** The two pages behind the address bar, which Chromium 156 loads at its start: a third of what a start costs (2026-11). */
export const NOBODY_TYPES_ADDRESSES = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/** What is drawn by a process of its own is drawn by software all the same where there is no screen, and costs a process more. */
export const NOBODY_LOOKS = ['--disable-gpu', '--in-process-gpu'];
