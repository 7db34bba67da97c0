import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: {
    // Under node, otpauth would take node:crypto; the tests run the build that ships.
    alias: { otpauth: new URL('./node_modules/otpauth/dist/otpauth.esm.js', import.meta.url).pathname },
  },
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    environment: 'node',
  },
});
