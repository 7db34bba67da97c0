import type { ErrorCode } from '../../lib/core/errors.ts';
import { errorText, text } from '../language.ts';
import { useServices } from '../services-context.ts';

/** What went wrong, that nothing was lost, what to do now, and the way to the longer answer. */
export function ErrorNotice({ code, bare }: { readonly code: ErrorCode; readonly bare?: boolean }) {
  const { browser } = useServices();
  const { what, hint, help } = errorText(code);
  return (
    <div class="notice notice-wrong" role="alert" data-error={code}>
      <b>{what}</b>
      <p>{hint}</p>
      {!bare && (
        <a
          href={`/manager.html#/help/${help}`}
          onClick={(event) => {
            event.preventDefault();
            void browser.openManager('help', help);
          }}
        >
          {text('help_link')}
        </a>
      )}
    </div>
  );
}
