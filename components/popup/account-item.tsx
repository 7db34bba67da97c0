import { useEffect, useId, useRef } from 'preact/hooks';
import type { ErrorCode } from '../../lib/core/errors.ts';
import type { AccountSummary } from '../../lib/core/otp/account.ts';
import { groupCode } from '../../lib/core/otp/group-code.ts';
import type { PageView } from '../../lib/services/fill/fill-service.ts';
import { noteUse } from '../../lib/services/settings/note-use.ts';
import { useCopy } from '../hooks/use-copy.ts';
import { useFill } from '../hooks/use-fill.ts';
import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { Initial } from '../parts/initial.tsx';
import { later } from '../parts/later.tsx';
import { TimeLeft, TimeWords } from '../parts/time-left.tsx';
import { Who } from '../parts/who.tsx';
import { useServices } from '../services-context.ts';
import { Digits } from './digits.tsx';

// Nothing of these stands beside a first code.
const CounterCode = later(async () => (await import('./counter-code.tsx')).CounterCode);
const FillStatus = later(async () => (await import('./fill-status.tsx')).FillStatus);

/** For so long it is worth a line that a set-up was not seen to end; the list of accounts keeps saying it. */
const DAY_MS = 86_400_000;

/** What is said of these is to copy the code into the page. */
const BY_HAND: readonly ErrorCode[] = [
  'fieldMissing',
  'fieldTransparent',
  'fieldUnfit',
  'fieldTyped',
  'siteClosed',
];

/** What is said of these is to go on in the page: no press here mends them. */
const ELSEWHERE: readonly ErrorCode[] = ['pageMoved', 'siteInsecure', 'siteOther'];

interface AccountItemProps {
  readonly account: AccountSummary;
  readonly page: PageView | null | undefined;
  readonly now: number;
  /** Alone at the top, with 「入力する」 as the one thing to press. */
  readonly here: boolean;
  /** It has no site yet, and is the one that this page can mean: what is asked next is whether it does. */
  readonly likely: boolean;
  readonly hideCode: boolean;
  /** False where the page is enrolling another account. */
  readonly mayFill: boolean;
  /** Filled in as soon as it is there: the person pressed for both at once. */
  readonly fillAtOnce: boolean;
  /** False after a refusal that filling in again does not mend. */
  readonly fillsNext: boolean;
  readonly onFill: () => void;
}

/** One account: its code, the time that is left, and what can be done with it. */
export function AccountItem(props: AccountItemProps) {
  const { account, page, now, here, likely, hideCode, mayFill, fillAtOnce, fillsNext, onFill } = props;
  const { vault, fill, settings, browser } = useServices();
  const whose = useId();
  const filling = useFill(account.id, page, onFill);
  const copying = useCopy(() => noteUse(settings, account.id));
  const code = vault.code(account.id, now);
  const canFill = mayFill && page && page.kind !== 'none' && fill.fit(account.id, page) !== 'other';
  const { step } = filling.state;
  const busy = step === 'filling' || step === 'waiting';
  const asking = step === 'site' || step === 'ask' || step === 'device';
  const failed = filling.state.step === 'failed' ? filling.state.error : undefined;
  const copyNext = failed !== undefined && BY_HAND.includes(failed);
  const closeNext = step === 'filled' || (failed !== undefined && ELSEWHERE.includes(failed));
  // What is asked, and why a code was refused, has the room of what is known already.
  const large = here && !asking && !copyNext && !page?.refused;
  // Green is the next step: not where the page speaks of another code, not once the code is in, and not where only the hand can put it in.
  const next = (here || likely) && fillsNext && page?.kind !== 'ask' && !closeNext && !copyNext;
  const nextThing = useRef<HTMLButtonElement>(null);
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => nextThing.current?.focus({ preventScroll: true }), [step]);
  // A question is read from its beginning, and answered, without scrolling.
  useEffect(() => {
    if (asking) place.current?.scrollIntoView({ block: 'nearest' });
  }, [asking]);
  useEffect(() => {
    if (fillAtOnce) filling.start();
  }, [fillAtOnce]);
  const copyButton = code && canFill && !asking && (
    <Button
      {...(copyNext && { ref: nextThing })}
      kind={copyNext ? undefined : 'link'}
      aria-describedby={whose}
      onClick={() => copying.copy(code.text)}
    >
      {text('copy')}
    </Button>
  );
  return (
    <li
      ref={place}
      class={large ? 'card card-here account' : 'card account'}
      data-testid="account"
      aria-labelledby={whose}
    >
      <div class="account-head">
        <Initial name={account.issuer || account.accountName} />
        <Who
          id={whose}
          issuer={account.issuer}
          accountName={account.accountName}
          remark={remarkOf(account, large)}
        />
      </div>
      {account.pending && page?.kind !== 'setup' && now - account.addedAt < DAY_MS && (
        <p class="quiet">{text('pending')}</p>
      )}
      {code ? (
        <>
          <div class="account-code">
            <Digits
              digits={code.text}
              hidden={hideCode}
              small={!large}
              describedBy={whose}
              onCopy={() => copying.copy(code.text)}
            />
            <TimeWords code={code} now={now} grouped={hideCode ? '…' : groupCode(code.nextText)} />
            {!canFill && (
              <Button kind="second" slim aria-describedby={whose} onClick={() => copying.copy(code.text)}>
                {text('copy')}
              </Button>
            )}
          </div>
          <TimeLeft code={code} now={now} />
        </>
      ) : (
        <CounterCode account={account} describedBy={whose} />
      )}
      {page && step !== 'idle' && <FillStatus filling={filling} page={page} account={account} />}
      {closeNext && !browser.staysOpen && (
        <Button ref={nextThing} onClick={() => window.close()}>
          {text('close')}
        </Button>
      )}
      {copyNext && copyButton}
      {canFill && !asking && (
        <Button
          kind={next ? undefined : step === 'filled' ? 'link' : 'second'}
          aria-disabled={busy}
          aria-describedby={whose}
          onClick={filling.start}
        >
          {text('fill_in')}
        </Button>
      )}
      {!copyNext && copyButton}
      {copying.outcome === 'copied' && (
        <p class="notice notice-good" role="status">
          {text('copied')}
        </p>
      )}
      {copying.outcome === 'copyFailed' && <ErrorNotice code="copyFailed" />}
    </li>
  );
}

/** At the top of the list a family sees at once whose account it is. */
function remarkOf({ person }: AccountSummary, here: boolean): string | undefined {
  const remarks = [person, here ? text('for_this_page') : undefined].filter(Boolean);
  return remarks.length > 0 ? remarks.join(text('between')) : undefined;
}
