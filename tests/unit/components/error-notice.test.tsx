// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { Language } from '../../../components/language.ts';
import { ErrorNotice } from '../../../components/parts/error-notice.tsx';
import { helpTopics } from '../../../components/texts/error-text.ts';
import { errorsEn } from '../../../components/texts/errors-en.ts';
import { errorsJa } from '../../../components/texts/errors-ja.ts';
import type { ErrorCode } from '../../../lib/core/errors.ts';
import { doing, draw } from '../support/draw.tsx';

const codes = Object.keys(errorsJa) as ErrorCode[];

it.each(['ja', 'en'] satisfies Language[])(
  'every failure is told as what happened, what to do now, and the way to the longer answer (%s)',
  async (language) => {
    expect(codes.length).toBeGreaterThan(80);
    for (const code of codes) {
      const opened: unknown[] = [];
      const browser = { openManager: async (...where: unknown[]) => void opened.push(where) };
      document.body.replaceChildren();
      const shown = await draw(<ErrorNotice code={code} />, { browser }, language);
      const alert = shown.getByRole('alert');
      const { what, hint, help } = (language === 'ja' ? errorsJa : errorsEn)[code];
      expect(alert.dataset['error'], code).toBe(code);
      expect(alert.textContent, code).toContain(what);
      expect(alert.textContent, code).toContain(hint);
      // Never the name of the code.
      expect(alert.textContent, code).not.toContain(code);
      await doing(() => shown.getByRole('link').click());
      expect(opened, code).toEqual([['help', help]]);
      expect(helpTopics, code).toContain(help);
    }
  },
);
