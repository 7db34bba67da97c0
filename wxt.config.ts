import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/**
 * The content security policy of every extension page. No network at all (`connect-src 'none'`), and Trusted Types with one
 * policy, `kagiban-workers`, which lets through only our own worker files (see lib/platform/worker-url.ts).
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

export default defineConfig({
  manifestVersion: 3,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  imports: false, // Explicit imports only: auto-imported globals hide the edges that the import rule checks.
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/auto-icons'],
  autoIcons: { baseIconPath: 'assets/icon.svg', developmentIndicator: false },
  webExt: { disabled: true },
  vite: () => ({
    plugins: [preact({ reactAliasesEnabled: false, prefreshEnabled: false })],
    build: { target: 'chrome120', modulePreload: { polyfill: false } },
    worker: { format: 'es' },
  }),
  manifest: {
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'ja',
    minimum_chrome_version: '120',
    incognito: 'spanning',
    // None of these shows an install warning; a test asks the browser itself (docs/decisions/0002).
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'alarms', 'idle', 'contextMenus'],
    externally_connectable: { ids: [] },
    content_security_policy: { extension_pages: extensionPagesPolicy },
    action: {},
    commands: {
      _execute_action: {
        suggested_key: { default: 'Ctrl+Shift+K' },
        description: '__MSG_commandOpen__',
      },
      fill: {
        suggested_key: { default: 'Ctrl+Shift+L' },
        description: '__MSG_commandFill__',
      },
    },
  },
});
