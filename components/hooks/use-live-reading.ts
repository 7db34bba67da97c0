import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { CaptureError } from '../../lib/core/errors.ts';
import type { Found, Unusable } from '../../lib/services/capture/capture-service.ts';
import { isUseful } from '../../lib/services/capture/found.ts';
import { useServices } from '../services-context.ts';

export type LiveSource = 'camera' | 'screen';

export interface LiveState {
  readonly source?: LiveSource;
  /** What is seen, once the person allowed it. */
  readonly stream?: MediaStream;
  /** Codes in view that are not for logging in. */
  readonly others?: readonly Unusable[];
  readonly error?: CaptureError;
}

/** Between two looks, so that the computer stays usable. */
const PAUSE_MS = 250;

/** A camera or a shared screen, looked at again and again until it shows a code, the person stops it or leaves. */
export function useLiveReading(onFound: (found: Found) => void): LiveState & {
  readonly start: (source: LiveSource) => void;
  readonly stop: () => void;
} {
  const { capture } = useServices();
  const [state, setState] = useState<LiveState>({});
  const running = useRef<AbortController | undefined>(undefined);
  const stop = useCallback(() => {
    running.current?.abort();
    setState({});
  }, []);
  useEffect(() => () => running.current?.abort(), []);
  const watch = async (source: LiveSource) => {
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    setState({ source });
    const opened = source === 'camera' ? await capture.live.openCamera() : await capture.live.openScreen();
    if (!opened.ok) return abort.signal.aborted ? undefined : setState({ error: opened.error });
    const live = opened.value;
    abort.signal.addEventListener('abort', () => live.stop());
    if (abort.signal.aborted) return live.stop();
    live.onEnd(stop);
    setState({ source, stream: live.stream });
    while (!abort.signal.aborted) {
      const found = await capture.readLive(live, abort.signal);
      if (abort.signal.aborted) return undefined;
      if (found.ok && isUseful(found.value)) {
        stop();
        return onFound(found.value);
      }
      // Another code may come into view by chance: said, and looked on.
      if (found.ok) setState({ source, stream: live.stream, others: found.value.unusable });
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    return undefined;
  };
  return { ...state, start: (source) => void watch(source), stop };
}
