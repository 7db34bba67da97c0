import { useEffect, useState } from 'preact/hooks';
import type { ClockCheck } from '../../lib/services/clock/clock-service.ts';
import type { PageView } from '../../lib/services/fill/fill-service.ts';
import type { Explanation } from '../../lib/services/fill/why-refused.ts';
import { useServices } from '../services-context.ts';

/** What the person had found out about the PC's clock. */
export type ClockAnswer = 'asking' | 'unknown' | ClockCheck;

export interface Refusal {
  readonly explanation?: Explanation;
  readonly clock?: ClockAnswer;
  /** Codes for this site are made for its clock from now on. */
  readonly following: boolean;
  readonly checkClock: () => void;
  readonly followClock: () => void;
}

/** Why the page in front did not take the code; nothing where it refused none. */
export function useRefusal(page: PageView): Refusal {
  const { whyRefused, clock } = useServices();
  const [explanation, setExplanation] = useState<Explanation>();
  const [answer, setAnswer] = useState<ClockAnswer>();
  const [following, setFollowing] = useState(false);
  const checked = typeof answer === 'object' ? answer : undefined;
  useEffect(() => {
    void whyRefused(page, checked?.verdict).then(setExplanation);
  }, [whyRefused, page, checked]);

  const checkClock = async () => {
    setAnswer('asking');
    const result = await clock.check(page);
    setAnswer(result.ok ? result.value : 'unknown');
  };
  const followClock = async () => {
    if (!checked) return;
    await clock.follow(page, checked);
    setFollowing(true);
  };
  return {
    ...{ following, checkClock: () => void checkClock(), followClock: () => void followClock() },
    ...(explanation && { explanation }),
    ...(answer && { clock: answer }),
  };
}
