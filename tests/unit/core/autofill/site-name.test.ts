import { describe, expect, it } from 'vitest';
import { namesSite } from '../../../../lib/core/autofill/site-name.ts';

const PORTAL = 'www.example.portal.kosmo-web.jp';

describe('a service and the address of a page', () => {
  it.each([
    ['GitHub', 'github.com'],
    ['ＧｉｔＨｕｂ（仕事）', 'github.com'],
    ['KOSMO Web', PORTAL],
    ['KOSMO Web 加入者ページ', PORTAL],
    ['健康保険組合加入者ページ', PORTAL],
    ['例健保', PORTAL],
  ])('%s is named by %s', (service, host) => {
    expect(namesSite(service, host)).toBe(true);
  });

  it.each([
    ['GitHub', PORTAL],
    ['健康保険組合加入者ページ', 'github.com'],
    ['加入者ページ', PORTAL],
    ['web', PORTAL],
    ['', PORTAL],
  ])('%s is not named by %s', (service, host) => {
    expect(namesSite(service, host)).toBe(false);
  });
});
