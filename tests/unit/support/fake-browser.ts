import { fakeBrowser } from 'wxt/testing/fake-browser';

// The adapters of lib/platform ask for `browser` when they are loaded: load them after this file, by `await import(…)`.
Object.assign(globalThis, { chrome: fakeBrowser });

export { fakeBrowser };
