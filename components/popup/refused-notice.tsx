import { useEffect } from 'preact/hooks';
import type { RefusalReason } from '../../lib/core/autofill/refusal-reason.ts';
import type { PageView } from '../../lib/services/fill/fill-service.ts';
import type { Explanation } from '../../lib/services/fill/why-refused.ts';
import { type ClockAnswer, useRefusal } from '../hooks/use-refusal.ts';
import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { StatusNotice } from '../parts/status-notice.tsx';
import { Working } from '../parts/working.tsx';
import { useServices } from '../services-context.ts';

/** The one thing to press that may mend it. `fill` is the account's own button, and the only one that stands outside of this notice. */
type Next = 'fill' | 'clock' | 'follow' | 'device' | 'close';

const nextAfter: Readonly<Record<RefusalReason, Next>> = {
  codeByMail: 'close',
  clockOff: 'follow',
  clockFarOff: 'clock',
  codeUsed: 'fill',
  codeLate: 'fill',
  codeOfOtherDevice: 'device',
  codeOfOtherAccount: 'fill',
  codeTriedTooOften: 'close',
  codeTyped: 'fill',
  codeRefused: 'clock',
  setUpRefused: 'fill',
  setUpUnfinished: 'close',
  deviceNameTaken: 'fill',
};

/** Where the clock has nothing to do with it. */
const clockless: readonly string[] = ['codeByMail', 'deviceNameTaken', 'setUpUnfinished'];

interface RefusedNoticeProps {
  readonly page: PageView;
  /** Told whether filling in again is what may help. */
  readonly onNext: (fillsNext: boolean) => void;
  /** To be filled in without another press. */
  readonly onRefill: (accountId: string) => void;
}

/** なぜ通らない? The likeliest reason and the next step; a look at the clock for those who want it. */
export function RefusedNotice({ page, onNext, onRefill }: RefusedNoticeProps) {
  const { vault } = useServices();
  const { explanation, clock, following, checkClock, followClock } = useRefusal(page);
  const next = explanation && (following ? 'fill' : nextStep(explanation, clock));
  useEffect(() => {
    if (next) onNext(next === 'fill');
  }, [next, onNext]);
  if (!explanation) return null;
  const { reason, accountId } = explanation;
  const chooseDevice = async (id: string) => {
    await vault.edit(id, { deviceName: '' });
    onRefill(id);
  };
  if (following) {
    return (
      <StatusNotice title={text('clock_following')}>
        <p>{text('clock_following_what')}</p>
      </StatusNotice>
    );
  }
  return (
    <section class="stack-tight said-in-question" aria-labelledby="refused-title">
      <h2 class="section-title" id="refused-title">
        {text('refused_title')}
      </h2>
      <ErrorNotice code={reason} />
      {next === 'device' && accountId && (
        <Button onClick={() => void chooseDevice(accountId)}>{text('refused_choose_device')}</Button>
      )}
      {clock === 'asking' && <Working title={text('clock_asking')} />}
      <ClockWords clock={clock} />
      {next === 'close' && <Button onClick={() => window.close()}>{text('close')}</Button>}
      {next === 'follow' && <Button onClick={followClock}>{text('clock_follow')}</Button>}
      {(next === 'clock' || isOpen(clock)) && !clockless.includes(reason) && (
        <Button
          kind={next === 'clock' ? undefined : 'link'}
          aria-disabled={clock === 'asking'}
          onClick={checkClock}
        >
          {text('clock_check')}
        </Button>
      )}
    </section>
  );
}

const isOpen = (clock: ClockAnswer | undefined) => clock === undefined || clock === 'asking';

function nextStep({ reason, accountId }: Explanation, clock: ClockAnswer | undefined): Next {
  const next = nextAfter[reason];
  if (next === 'device' && !accountId) return 'clock';
  if (reason !== 'codeRefused' || isOpen(clock)) return next;
  // A clock that can't be seen is set by hand, and the next code tried; with one that is right the rest is up to those who run the site.
  return clock === 'unknown' ? 'fill' : 'close';
}

/** How the PC's clock stands, in minutes and seconds. */
function ClockWords({ clock }: { readonly clock: ClockAnswer | undefined }) {
  if (clock === undefined || clock === 'asking') return null;
  if (clock === 'unknown') return <ErrorNotice code="clockUnknown" />;
  if (clock.verdict === 'right') return <StatusNotice title={text('clock_right')} />;
  const seconds = Math.round(Math.abs(clock.offsetMs) / 1000);
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  const apart =
    minutes === 0 ? text('clock_seconds', { seconds }) : text('clock_minutes', { minutes, seconds: rest });
  return (
    <p class="notice notice-wait" role="status" data-testid="clock-offset">
      {text(clock.offsetMs > 0 ? 'clock_slow' : 'clock_fast', { apart })}
    </p>
  );
}
