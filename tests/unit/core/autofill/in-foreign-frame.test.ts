import { describe, expect, it } from 'vitest';
import { framesAround } from '../../../../lib/core/autofill/evidence/in-foreign-frame.ts';
import { lookAt } from '../../../../lib/core/autofill/look-at.ts';
import type { ForeignFrame, PageDescription } from '../../../../lib/core/autofill/page-description.ts';
import { anyPage, field, loginPage } from '../../support/pages.ts';

const origin = 'https://id.example.com';
const frame = (of: Partial<ForeignFrame> = {}) => ({ origin, called: '', share: 0.1, ...of });
const isLikely = (of: Partial<ForeignFrame>, page: Partial<PageDescription> = {}) =>
  framesAround(anyPage({ ...page, foreignFrames: [frame(of)] })).map(({ likely }) => likely)[0];

describe('a frame of another site', () => {
  const article = { text: 'お知らせ。'.repeat(200) };

  it.each([
    ['has a title in words', { called: 'ログイン' }],
    ['is called so by its programmer', { called: 'loginFrame' }],
    ['has the address of a sign-in', { called: '/realms/kosmo/login-actions/authenticate' }],
    ['has the address of an identity provider', { called: '/oidc/interaction' }],
    ['is there for a second step', { called: 'mfa-step' }],
  ])('most likely signs people in where it %s, whatever else is on the page', (_, of) => {
    expect(isLikely(of, article)).toBe(true);
  });

  it('most likely does so where the page is nothing else, or speaks of a code itself', () => {
    expect(isLikely({ share: 0.4 }, { text: 'けんぽ' })).toBe(true);
    expect(isLikely({}, { text: '二段階認証' })).toBe(true);
    expect(isLikely({}, { text: '認証アプリを開いてください。' })).toBe(true);
  });

  it.each([
    ['stands in an article', { share: 0.5 }, article],
    ['is small', { share: 0.39 }, { text: 'けんぽ' }],
    ['is beside an article on second steps', {}, { text: `二段階認証${article.text}` }],
    ['is a riddle', { called: 'reCAPTCHA verification' }, {}],
    ['takes a card', { called: '/payment/authenticate', share: 0.9 }, {}],
    ['shows a film', { called: 'YouTube video player', share: 0.9 }, {}],
    ['is an advertisement', { called: 'google_ads_iframe login', share: 0.9 }, {}],
    ['is written by somebody', { called: '/authors/list' }, article],
  ])('does not where it %s', (_, of, page) => {
    expect(isLikely(of, page)).toBe(false);
  });

  it('does not where the page has a field of its own that can be used', () => {
    const own = field(0, { name: 'q' });
    expect(isLikely({ called: 'login' }, { fields: [own] })).toBe(false);
    expect(isLikely({ called: 'login' }, { fields: [{ ...own, unusable: 'invisible' }] })).toBe(true);
    expect(isLikely({ called: 'login' }, { fields: [{ ...own, type: 'checkbox' }] })).toBe(true);
  });

  it('is told with its origin, on pages that ask for nothing themselves', () => {
    const foreignFrames = [frame({ called: 'login' }), frame({ origin: '' })];
    expect(lookAt(anyPage({ foreignFrames })).frameSites).toEqual([
      { origin, likely: true },
      { origin: '', likely: false },
    ]);
    expect(lookAt(loginPage({ foreignFrames })).frameSites).toEqual([]);
  });
});
