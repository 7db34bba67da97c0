import { useState } from 'preact/hooks';
import type { ErrorCode } from '../../lib/core/errors.ts';
import type { Result } from '../../lib/core/result.ts';

/** Something that takes its time: one at a time, with its progress and what went wrong. */
export interface Task {
  readonly busy: boolean;
  /** Share that is done, 0 to 1; undefined while nothing runs. */
  readonly progress: number | undefined;
  readonly error: ErrorCode | undefined;
  readonly fail: (error: ErrorCode | undefined) => void;
  /** Does nothing while another one runs. */
  readonly run: <Value>(
    work: (onProgress: (share: number) => void) => Promise<Result<Value, ErrorCode>>,
    onDone?: (value: Value) => void,
  ) => void;
}

export function useTask(): Task {
  const [progress, setProgress] = useState<number>();
  const [error, setError] = useState<ErrorCode>();
  const busy = progress !== undefined;
  return {
    ...{ busy, progress, error },
    fail: setError,
    run(work, onDone) {
      if (busy) return;
      setProgress(0);
      setError(undefined);
      void work(setProgress).then((result) => {
        setProgress(undefined);
        if (result.ok) onDone?.(result.value);
        else setError(result.error);
      });
    },
  };
}
