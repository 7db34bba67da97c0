import { type ClockAnswer, isOpen, type Refusal } from '../hooks/use-refusal.ts';
import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { StatusNotice } from '../parts/status-notice.tsx';
import { Working } from '../parts/working.tsx';
import { useServices } from '../services-context.ts';

/** Where the clock has nothing to do with it. */
const clockless: readonly string[] = ['codeByMail', 'deviceNameTaken', 'setUpUnfinished'];

interface RefusedNoticeProps {
  readonly refusal: Refusal;
  /** To be filled in without another press. */
  readonly onRefill: (accountId: string) => void;
}

/** なぜ通らない? The likeliest reason and the next step; a look at the clock for those who want it. */
export function RefusedNotice({ refusal, onRefill }: RefusedNoticeProps) {
  const { vault } = useServices();
  const { explanation, next, clock, following, checkClock, followClock } = refusal;
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

/** How the PC's clock stands, in minutes and seconds. */
function ClockWords({ clock }: { readonly clock: ClockAnswer | undefined }) {
  if (isOpen(clock)) return null;
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
