import { useEffect, useState } from 'preact/hooks';
import type { RefusalReason } from '../../lib/core/autofill/refusal-reason.ts';
import type { ClockCheck } from '../../lib/services/clock/clock-service.ts';
import type { PageView } from '../../lib/services/fill/fill-service.ts';
import type { Explanation } from '../../lib/services/fill/why-refused.ts';
import { useServices } from '../services-context.ts';

/** What the person had found out about the PC's clock. */
export type ClockAnswer = 'asking' | 'unknown' | ClockCheck;

/** Whether nothing has been found out yet. */
export const isOpen = (clock: ClockAnswer | undefined): clock is undefined | 'asking' =>
  clock === undefined || clock === 'asking';

/** The one thing to press that may mend it. `fill` is the account's own button, and the only one that stands outside of what is said of the refusal. */
type Next = 'fill' | 'clock' | 'follow' | 'device' | 'close';

/** Where that is not filling in again. */
const nextAfter: { readonly [Reason in RefusalReason]?: Next } = {
  codeByMail: 'close',
  clockOff: 'follow',
  clockFarOff: 'clock',
  codeOfOtherDevice: 'device',
  codeTriedTooOften: 'close',
  codeRefused: 'clock',
  setUpUnfinished: 'close',
};

export interface Refusal {
  readonly explanation?: Explanation;
  readonly next?: Next;
  readonly clock?: ClockAnswer;
  /** Codes for this site are made for its clock from now on. */
  readonly following: boolean;
  readonly checkClock: () => void;
  readonly followClock: () => void;
}

/** Why the page in front did not take the code, and what to press now; nothing where it refused none. */
export function useRefusal(page: PageView | null | undefined): Refusal {
  const { whyRefused, clock } = useServices();
  const [explanation, setExplanation] = useState<Explanation>();
  const [answer, setAnswer] = useState<ClockAnswer>();
  const [following, setFollowing] = useState(false);
  const checked = typeof answer === 'object' ? answer : undefined;
  const refused = page && (page.refused || page.nameRefused) ? page : undefined;
  useEffect(() => {
    if (refused) void whyRefused(refused, checked?.verdict).then(setExplanation);
    else setExplanation(undefined);
  }, [whyRefused, refused, checked]);
  // The next refusal is another one.
  useEffect(() => {
    setAnswer(undefined);
    setFollowing(false);
  }, [page?.documentId]);

  const checkClock = async () => {
    if (!page) return;
    setAnswer('asking');
    const result = await clock.check(page);
    setAnswer(result.ok ? result.value : 'unknown');
  };
  const followClock = async () => {
    if (!page || !checked) return;
    await clock.follow(page, checked);
    setFollowing(true);
  };
  return {
    ...{ following, checkClock: () => void checkClock(), followClock: () => void followClock() },
    ...(explanation && { explanation, next: following ? 'fill' : nextStep(explanation, answer) }),
    ...(answer && { clock: answer }),
  };
}

function nextStep({ reason, accountId }: Explanation, clock: ClockAnswer | undefined): Next {
  const next = nextAfter[reason] ?? 'fill';
  if (next === 'device' && !accountId) return 'clock';
  if (reason !== 'codeRefused' || isOpen(clock)) return next;
  // A clock that can't be seen is set by hand, and the next code tried; with one that is right the rest is up to those who run the site.
  return clock === 'unknown' ? 'fill' : 'close';
}
