import { describe, expect, it } from 'vitest';
import { looksLike } from '../../../../lib/core/autofill/look-alike.ts';

const ours = 'https://www.example.portal.kosmo-web.jp';

describe('a host', () => {
  it.each([
    'www.example.portal.kosm0-web.jp',
    'www.kosmoweb.jp',
    'kosmo-web.jp.evil.example',
    'login-kosmo-web.example',
    'www.example.portal.xn--ksmo-web-pkh.jp',
    'www.example.portal.kosmo-web.jp:8443',
    'other.portal.kosmo-web.jp',
  ])('%s looks like ours', (host) => {
    expect(looksLike(host, ours)).toBe(true);
  });

  it.each(['github.com', 'login.company.example', 'www.yamada-shop.co.jp', 'localhost:8080'])(
    '%s is simply another site',
    (host) => {
      expect(looksLike(host, ours)).toBe(false);
    },
  );
});
