import { describe, expect, it } from 'vitest';
import { fillableOrigin } from '../../../../lib/core/autofill/origin.ts';

describe('an origin', () => {
  const at = (address: string, more = {}) => {
    const { origin, protocol, hostname } = new URL(address);
    return fillableOrigin({ origin, protocol, hostname, top: true, prerendering: false, ...more });
  };
  it.each(['https://www.example.portal.kosmo-web.jp', 'https://host.example:8443', 'http://localhost:8090'])(
    '%s may be filled',
    (address) => {
      expect(at(address)).toEqual({ ok: true, value: address });
    },
  );
  it.each([
    'http://www.example.portal.kosmo-web.jp',
    'http://127.0.0.1:8090',
    'http://localhost.evil.example',
    'https://host.example.',
    'data:text/html,hello',
    'about:blank',
    'file:///tmp/a.html',
    'chrome://version',
    'blob:https://host.example/1',
  ])('31 %s may not', (address) => {
    expect(at(address)).toEqual({ ok: false, error: 'siteInsecure' });
  });
  it('29 of a frame or of a page that is not shown yet may not', () => {
    expect(at('https://host.example', { top: false })).toEqual({ ok: false, error: 'siteOther' });
    expect(at('https://host.example', { prerendering: true })).toEqual({ ok: false, error: 'siteOther' });
  });
  it('31 that a sandbox made opaque may not', () => {
    expect(at('https://host.example', { origin: 'null' })).toEqual({ ok: false, error: 'siteInsecure' });
  });
});
