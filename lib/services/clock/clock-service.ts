import type { ClockOffset, ClockVerdict } from '../../core/autofill/clock-offset.ts';
import type { Result } from '../../core/result.ts';
import type { PageView } from '../fill/fill-service.ts';

export interface ClockCheck extends ClockOffset {
  readonly verdict: ClockVerdict;
}

/** The PC's clock against that of the server which judges the codes. Nothing is asked before a person wants to know. */
export interface ClockService {
  /** Asks the page's own server for the time, from inside the page. */
  check(page: PageView): Promise<Result<ClockCheck, 'clockUnknown'>>;
  /** The person agreed: codes for this site are made for its server's time, until the browser closes. */
  follow(page: PageView, check: ClockCheck): Promise<void>;
  /** Milliseconds to add to the PC's time for codes of this site; 0 where nobody agreed. */
  offset(origin: string): Promise<number>;
  /** The same, measured anew before a code goes in: the PC's clock may have been set meanwhile. */
  freshOffset(page: PageView): Promise<number>;
}
