import { describe, expect, it } from 'vitest';
import { describeForeignText } from '../../../../lib/core/qr/foreign-text.ts';

describe('a code that is not for logging in', () => {
  it.each([
    ['https://example.jp/', 'address', 'https://example.jp/'],
    ['WIFI:S:我が家の\\;LAN;T:WPA;P:himitsu-1234;;', 'wifi', '我が家の;LAN'],
    ['WIFI:T:WPA;P:S:himitsu;S:home;;', 'wifi', 'home'],
    ['BEGIN:VCARD\nN:健保;花子\nFN:健保 花子\nTEL:090\nEND:VCARD', 'contact', '健保 花子'],
    ['MECARD:N:Kenpo,Hanako;TEL:090;;', 'contact', 'Kenpo,Hanako'],
    ['BEGIN:VEVENT\nSUMMARY:健診\nEND:VEVENT', 'event', '健診'],
    ['mailto:a@example.jp', 'mail', 'mailto:a@example.jp'],
    ['tel:0312345678', 'phone', 'tel:0312345678'],
    ['bitcoin:1BoatSLRHtKNngkdXEeobR76b53LETtpyT', 'payment', ''],
    ['こんにちは', 'text', 'こんにちは'],
    ['javascript:alert(1)', 'text', 'javascript:alert(1)'],
    ['', 'text', ''],
  ])('%j is told apart', (text, kind, excerpt) => {
    expect(describeForeignText(text)).toEqual({ kind, excerpt });
  });

  it('is shown short, in one line and without what turns or hides letters', () => {
    const { excerpt } = describeForeignText(`https://example.jp/\u202e\n${'a'.repeat(5000)}`);
    expect([...excerpt].length).toBe(61);
    expect(excerpt).toMatch(/^https:\/\/example\.jp\/ a+…$/);
  });
});
