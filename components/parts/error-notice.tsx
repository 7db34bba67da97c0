import { useEffect, useState } from 'preact/hooks';
import type { ErrorCode } from '../../lib/core/errors.ts';
import { loadErrorTexts, text } from '../language.ts';
import { useServices } from '../services-context.ts';
import type { ErrorTexts } from '../texts/error-text.ts';
import { Button } from './button.tsx';
import { DeskContact } from './desk-contact.tsx';

interface ErrorNoticeProps {
  readonly code: ErrorCode;
  readonly bare?: boolean;
  /** What to do now, where that depends on the place. */
  readonly hint?: string | undefined;
  /** It was read from a QR code: there is nothing to type again. */
  readonly scanned?: boolean;
}

/** What went wrong, that nothing was lost, what to do now, and the way to the longer answer. */
export function ErrorNotice({ code, bare, hint, scanned = false }: ErrorNoticeProps) {
  const { browser } = useServices();
  const [texts, setTexts] = useState<ErrorTexts>();
  const [numbers, setNumbers] = useState<Readonly<Record<ErrorCode, number>>>();
  useEffect(() => {
    void loadErrorTexts().then(setTexts);
    void import('../texts/error-numbers.ts').then(({ errorNumbers }) => setNumbers(errorNumbers));
  }, []);
  const words = texts?.[code];
  const { what, hint: usual } = (scanned && words?.scanned) || (words ?? { what: '', hint: '' });
  return (
    <div class="notice notice-wrong" role="alert" data-error={code}>
      {words && (
        <>
          <b>{what}</b>
          <p>{hint ?? usual}</p>
          {'again' in words && (
            <Button kind="second" slim onClick={() => location.reload()}>
              {words.again}
            </Button>
          )}
          <DeskContact below={hint ?? usual} />
          <div class="error-more">
            {!bare && (
              <a
                href={`/manager.html#/help/${words.help}`}
                onClick={(event) => {
                  event.preventDefault();
                  void browser.openManager('help', words.help);
                }}
              >
                {text('help_link')}
              </a>
            )}
            {numbers && <p class="error-number">{text('error_number', { number: numbers[code] })}</p>}
          </div>
        </>
      )}
    </div>
  );
}
