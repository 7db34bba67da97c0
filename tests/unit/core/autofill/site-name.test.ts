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

  it.each([
    ['Ｋｏｓｍｏ－Ｗｅｂ', 'www.kosmo-web.jp', true],
    // One of its words is enough, whatever parts them.
    ['共済・Kosmo：会員', 'kosmo.example', true],
    ['共済（kosmo）', 'kosmo.example', true],
    ['共済/kosmo /会員', 'kosmo.example', true],
    ['共済　kosmo', 'www.kosmo.example', true],
    ['example', 'www.EXAMPLE.test', true],
    // Four letters are a name, three are in many hosts by chance.
    ['note', 'note.example', true],
    ['kosmos', 'www.kosmo-web.jp', false],
    ['GitHub Enterprise', 'www.kosmo-web.jp', false],
  ])('%s, letter by letter: %s %s', (service, host, isNamed) => {
    expect(namesSite(service, host)).toBe(isNamed);
  });
});
