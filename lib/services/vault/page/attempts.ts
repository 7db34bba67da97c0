import { fail, type Result } from '../../../core/result.ts';
import type { PagePorts } from '../ports.ts';
import { secondsToWait } from './throttle.ts';

/** Tries to open something by a password, counted by all pages together: after several wrong ones the next has to wait. */
export interface Attempts {
  /** Seconds until the next try may be made; 0 when at once. */
  waitSeconds(): Promise<number>;
  /** Makes a try, unless it is too early for one. */
  make<Value, Problem extends string>(
    open: () => Promise<Result<Value, Problem>>,
  ): Promise<Result<Value, Problem | 'tooManyTries'>>;
}

export function createAttempts({ session, clock }: Pick<PagePorts, 'session' | 'clock'>): Attempts {
  return {
    async waitSeconds() {
      return secondsToWait((await session.recall()).tries, clock.now());
    },
    async make(open) {
      const { tries } = await session.recall();
      if (secondsToWait(tries, clock.now()) > 0) return fail('tooManyTries');
      const opened = await open();
      if (opened.ok) await session.remember({ tries: { wrong: 0, lastAt: 0 } });
      else if (isGuess(opened.error))
        await session.remember({ tries: { wrong: tries.wrong + 1, lastAt: clock.now() } });
      return opened;
    },
  };
}

/** A wrong input, as against a vault that does not open whatever the input. */
function isGuess(problem: string): boolean {
  return problem === 'passwordWrong' || problem === 'recoveryCodeWrong';
}
