import { useEffect, useRef, useState } from 'preact/hooks';
import type { ErrorCode } from '../../lib/core/errors.ts';
import type { PageView } from '../../lib/services/fill/fill-service.ts';
import { useServices } from '../services-context.ts';

/** Where the filling of one account stands. `site`, `ask` and `device` wait for the person's word. */
export type FillState =
  | { readonly step: 'idle' }
  | { readonly step: 'site' }
  | { readonly step: 'ask' }
  | { readonly step: 'device' }
  | { readonly step: 'filling' }
  | { readonly step: 'waiting'; readonly seconds: number; readonly why: 'used' | 'ending' }
  | { readonly step: 'filled'; readonly submitted: boolean }
  | { readonly step: 'failed'; readonly error: ErrorCode };

export interface Filling {
  readonly state: FillState;
  /** The person pressed 「入力する」: asks first where the site is not known yet or the page is doubtful. */
  readonly start: () => void;
  /** The person agreed to what was asked. */
  readonly agree: () => void;
  /** The person said which of the page's devices this account is. */
  readonly chooseDevice: (name: string) => void;
  readonly cancel: () => void;
}

/** `onFill` is called when a code is about to be filled in. */
export function useFill(accountId: string, page: PageView | null | undefined, onFill: () => void): Filling {
  const { fill, vault } = useServices();
  const [state, setState] = useState<FillState>({ step: 'idle' });
  const running = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const run = async (view: PageView) => {
    if (running.current) return;
    const abort = new AbortController();
    running.current = abort;
    setState({ step: 'filling' });
    onFill();
    const filled = await fill
      .fill(accountId, view, {
        onWait: (seconds, why) => setState({ step: 'waiting', seconds, why }),
        signal: abort.signal,
      })
      .finally(() => {
        running.current = undefined;
      });
    if (abort.signal.aborted) return setState({ step: 'idle' });
    setState(
      filled.ok
        ? { step: 'filled', submitted: filled.value.submitted }
        : { step: 'failed', error: filled.error },
    );
  };

  const proceed = async (view: PageView, agreedTo: 'nothing' | 'site' | 'ask') => {
    setState({ step: 'filling' });
    const refusal = await fill.refusal(view);
    if (refusal) return setState({ step: 'failed', error: refusal });
    const unknownSite = fill.fit(accountId, view) === 'free';
    if (unknownSite && agreedTo === 'nothing') return setState({ step: 'site' });
    if (view.kind === 'ask' && agreedTo !== 'ask') return setState({ step: 'ask' });
    if (fill.needsDevice(accountId, view)) return setState({ step: 'device' });
    return run(view);
  };

  const chooseDevice = async (deviceName: string) => {
    const edited = await vault.edit(accountId, { deviceName });
    if (!edited.ok) setState({ step: 'failed', error: edited.error });
    else if (page) void run(page);
  };

  const agree = async () => {
    if (!page) return;
    if (state.step === 'ask') return proceed(page, 'ask');
    if (!page.origin) return setState({ step: 'failed', error: 'siteInsecure' });
    const bound = await vault.bind(accountId, page.origin);
    if (bound.ok) return proceed(page, 'site');
    setState({ step: 'failed', error: bound.error });
  };

  return {
    state,
    start: () => page && !running.current && void proceed(page, 'nothing'),
    agree: () => void agree(),
    chooseDevice: (name) => void chooseDevice(name),
    cancel: () => {
      running.current?.abort();
      setState({ step: 'idle' });
    },
  };
}
