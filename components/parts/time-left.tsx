import type { Code } from '../../lib/core/otp/code.ts';
import { text } from '../language.ts';

const SOON_MS = 5000;

/** Whole seconds that a code still holds, never more than its period. */
function secondsLeft(code: Code, now: number): number {
  return Math.max(0, Math.ceil((code.validUntil - now) / 1000));
}

function endsSoon(code: Code, now: number): boolean {
  return code.validUntil - now <= SOON_MS;
}

/** A bar that empties. The words for it stand beside the code; it is hidden from screen readers. */
export function TimeLeft({ code, now }: { readonly code: Code; readonly now: number }) {
  const share = Math.min(1, Math.max(0, (code.validUntil - now) / (code.validUntil - code.validFrom)));
  return (
    <div class={endsSoon(code, now) ? 'time-left time-left-soon' : 'time-left'} aria-hidden="true">
      <i key={code.step} style={{ transform: `scaleX(${share})` }} />
    </div>
  );
}

/** "あと 21 秒", and in the last five seconds the next code. */
export function TimeWords({
  code,
  now,
  grouped,
}: {
  readonly code: Code;
  readonly now: number;
  readonly grouped: string;
}) {
  if (endsSoon(code, now)) return <span class="code-next">{text('next_code', { code: grouped })}</span>;
  return <span class="quiet">{text('seconds_left', { seconds: secondsLeft(code, now) })}</span>;
}
