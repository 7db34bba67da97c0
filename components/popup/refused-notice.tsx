import type { PageView } from '../../lib/services/fill/fill-service.ts';
import { type ClockAnswer, useRefusal } from '../hooks/use-refusal.ts';
import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { StatusNotice } from '../parts/status-notice.tsx';
import { Working } from '../parts/working.tsx';
import { useServices } from '../services-context.ts';

/** Where the clock has nothing to do with it. */
const clockless: readonly string[] = ['codeByMail', 'deviceNameTaken', 'setUpUnfinished'];

/** なぜ通らない? The likeliest reason and the next step; a look at the clock for those who want it. */
export function RefusedNotice({ page }: { readonly page: PageView }) {
  const { vault } = useServices();
  const { explanation, clock, following, checkClock, followClock } = useRefusal(page);
  if (!explanation) return null;
  const { reason, accountId } = explanation;
  if (following) {
    return (
      <StatusNotice title={text('clock_following')}>
        <p>{text('clock_following_what')}</p>
      </StatusNotice>
    );
  }
  return (
    <section class="stack-tight" aria-labelledby="refused-title">
      <h2 class="section-title" id="refused-title">
        {text('refused_title')}
      </h2>
      <ErrorNotice code={reason} />
      {reason === 'codeByMail' && <Button onClick={() => window.close()}>{text('close')}</Button>}
      {reason === 'codeOfOtherDevice' && accountId && (
        <Button kind="second" onClick={() => void vault.edit(accountId, { deviceName: '' })}>
          {text('refused_choose_device')}
        </Button>
      )}
      {clock === 'asking' && <Working title={text('clock_asking')} />}
      <ClockWords clock={clock} />
      {reason === 'clockOff' && (
        <Button kind="second" onClick={followClock}>
          {text('clock_follow')}
        </Button>
      )}
      {(clock === undefined || clock === 'asking') && !clockless.includes(reason) && (
        <Button kind="link" aria-disabled={clock === 'asking'} onClick={checkClock}>
          {text('clock_check')}
        </Button>
      )}
    </section>
  );
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
