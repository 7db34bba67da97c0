/** What is looked at, in the order in which it is told. */
export type CheckName = 'code' | 'clock' | 'database' | 'files' | 'room' | 'vault' | 'backup' | 'policy';

/** `told`: nobody but the person can judge it, or there is nothing to judge. */
export type Verdict = 'right' | 'wrong' | 'told';

export interface CheckPoint {
  readonly name: CheckName;
  readonly verdict: Verdict;
  /** A time in milliseconds since the epoch, bytes, days or a count: what the point is about. */
  readonly amount?: number;
}

/** "Is everything right?": what can be found out on this PC alone, without the network and without opening anything. */
export interface CheckService {
  check(): Promise<readonly CheckPoint[]>;
}
