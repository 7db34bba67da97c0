import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/**
 * The content security policy of every extension page. No network at all (`connect-src 'none'`), and Trusted Types with one
 * policy, `kagiban-workers`, which lets through only our own worker files (see lib/platform/start-worker.ts).
 */
const extensionPagesPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "worker-src 'self'",
  "connect-src 'none'",
  "font-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "media-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types kagiban-workers',
].join('; ');

/** What `wxt/browser` is where the polyfill costs no first code its time (docs/decisions/0003-packages.md). */
const polyfilled = { 'wxt/browser': '@wxt-dev/webextension-polyfill/browser' };

/** What rolldown tells of a module. */
interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** A module of WXT that every page imports; it holds nothing, and would be one more file to ask for. */
const EMPTY_MODULE = 'virtual:wxt-html-plugins';

/** The file of what the popup needs before its first code, itself apart; nothing for modules that it loads later, or never. */
function neededByPopup(id: string, modules: Modules): string | null {
  const needed = new Set<string>();
  const add = (one: string) => {
    if (needed.has(one)) return;
    needed.add(one);
    for (const imported of modules.getModuleInfo(one)?.importedIds ?? []) add(imported);
  };
  add(resolve('entrypoints/popup/main.tsx'));
  const isItself = id.includes('/popup/') && !id.endsWith('.css');
  return (needed.has(id) && !isItself) || id.includes(EMPTY_MODULE) ? 'shared' : null;
}

export default defineConfig({
  manifestVersion: 3,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  imports: false, // Explicit imports only: auto-imported globals hide the edges that the import rule checks.
  modules: ['@wxt-dev/auto-icons'],
  autoIcons: { baseIconPath: 'assets/icon.svg', developmentIndicator: false },
  webExt: { disabled: true },
  vite: () => ({
    plugins: [preact({ reactAliasesEnabled: false, prefreshEnabled: false })],
    build: { target: 'chrome120', modulePreload: { polyfill: false } },
    worker: { format: 'es' },
  }),
  hooks: {
    // What every page needs is one file: twenty small ones cost the popup 25 ms of its start (2026-11).
    'vite:build:extendConfig'(entrypoints, config) {
      // The service worker is a file of its own: what the polyfill adds there is parsed by no page.
      if (entrypoints.every(({ type }) => type === 'background'))
        config.resolve = { ...config.resolve, alias: { ...config.resolve?.alias, ...polyfilled } };
      const { build } = config;
      if (entrypoints.length < 2 || !build) return;
      const codeSplitting = { groups: [{ name: neededByPopup }] };
      build.rolldownOptions = {
        ...build.rolldownOptions,
        output: { ...build.rolldownOptions?.output, codeSplitting },
      };
    },
  },
  manifest: {
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'ja',
    minimum_chrome_version: '120',
    incognito: 'spanning',
    // None of these shows an install warning; a test asks the browser itself (docs/decisions/0002).
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'alarms', 'idle', 'contextMenus'],
    // One site at a time, only when the person wants its login pages to be noticed. Optional ones show no warning at installation.
    optional_host_permissions: ['https://*/*'],
    externally_connectable: { ids: [] },
    // What a company's administrator may decide (lib/services/policy).
    storage: { managed_schema: 'managed-schema.json' },
    content_security_policy: { extension_pages: extensionPagesPolicy },
    action: {},
    // What the browser's own list of extensions calls options.
    options_ui: { page: 'manager.html#/settings', open_in_tab: true },
    // Ctrl+Shift+K duplicates a tab in Edge, and Ctrl+Shift+L belongs to others (2026-11): both stayed without a key.
    commands: {
      _execute_action: {
        suggested_key: { default: 'Ctrl+Shift+7' },
        description: '__MSG_commandOpen__',
      },
      fill: {
        suggested_key: { default: 'Ctrl+Shift+6' },
        description: '__MSG_commandFill__',
      },
    },
  },
});
