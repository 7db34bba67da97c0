import { useEffect, useRef, useState } from 'preact/hooks';
import type { NamedDevice } from '../../lib/core/autofill/device-name.ts';
import type { ErrorCode } from '../../lib/core/errors.ts';
import type { PageView } from '../../lib/services/fill/fill-service.ts';
import { noteUse } from '../../lib/services/settings/note-use.ts';
import { useServices } from '../services-context.ts';

/** So long the good news can be read in a window that closes by itself. */
const CLOSE_MS = 1500;

/** Where the filling of one account stands. `site`, `ask` and `device` wait for the person's word. */
export type FillState =
  | { readonly step: 'idle' }
  | { readonly step: 'site' }
  | { readonly step: 'ask' }
  | { readonly step: 'device' }
  | { readonly step: 'filling' }
  | { readonly step: 'waiting'; readonly seconds: number; readonly why: 'used' | 'ending' }
  | { readonly step: 'filled'; readonly submitted: boolean; readonly asleep: boolean }
  | { readonly step: 'failed'; readonly error: ErrorCode };

export interface Filling {
  readonly state: FillState;
  /** The person pressed 「入力する」: asks first where the site is not known yet or the page is doubtful. */
  readonly start: () => void;
  /** The person agreed to what was asked. */
  readonly agree: () => void;
  /** The person said which of the page's devices this account is. */
  readonly chooseDevice: (device: NamedDevice) => void;
  readonly cancel: () => void;
}

/** `onFill` is called when a code is about to be filled in. */
export function useFill(accountId: string, page: PageView | null | undefined, onFill: () => void): Filling {
  const { fill, vault, browser, settings } = useServices();
  const [state, setState] = useState<FillState>({ step: 'idle' });
  // The page as it was when the person pressed: what is asked about and filled in.
  const pressed = useRef<PageView | undefined>(undefined);
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
    // A window that was opened for this alone has done its work.
    if (filled.ok && browser.standsAlone) setTimeout(() => window.close(), CLOSE_MS);
    if (filled.ok) void noteUse(settings, accountId);
    if (abort.signal.aborted) return setState({ step: 'idle' });
    setState(
      filled.ok
        ? { step: 'filled', submitted: filled.value.submitted, asleep: filled.value.asleep === true }
        : { step: 'failed', error: filled.error },
    );
  };

  const proceed = async (view: PageView, agreedTo: 'nothing' | 'site' | 'ask') => {
    setState({ step: 'filling' });
    const blocked = await fill.whyBlocked(view);
    if (blocked) return setState({ step: 'failed', error: blocked });
    const unknownSite = fill.fit(accountId, view) === 'free';
    if (unknownSite && agreedTo === 'nothing') return setState({ step: 'site' });
    if (view.kind === 'ask' && agreedTo !== 'ask') return setState({ step: 'ask' });
    if (fill.needsDevice(accountId, view)) return setState({ step: 'device' });
    return run(view);
  };

  /** Looked at anew at each press: what lay over the field may be gone, and the page may have been loaded again. */
  const begin = async (shown: PageView) => {
    setState({ step: 'filling' });
    const now = await fill.look(shown.tabId);
    if (now.unseen)
      return setState({ step: 'failed', error: now.unseen === 'busy' ? 'pageBusy' : 'siteClosed' });
    if (now.kind !== shown.kind || now.origin !== shown.origin)
      return setState({ step: 'failed', error: 'pageMoved' });
    pressed.current = now;
    return proceed(now, 'nothing');
  };

  const chooseDevice = async ({ name, nth }: NamedDevice) => {
    const edited = await vault.edit(accountId, { deviceName: name, ...(nth && { deviceNth: nth }) });
    if (!edited.ok) setState({ step: 'failed', error: edited.error });
    else if (pressed.current) void run(pressed.current);
  };

  const agree = async () => {
    const view = pressed.current;
    if (!view) return;
    if (state.step === 'ask') return proceed(view, 'ask');
    if (!view.origin) return setState({ step: 'failed', error: 'siteInsecure' });
    const bound = await vault.bind(accountId, view.origin);
    if (bound.ok) return proceed(view, 'site');
    setState({ step: 'failed', error: bound.error });
  };

  return {
    state,
    start: () => page && !running.current && void begin(page),
    agree: () => void agree(),
    chooseDevice: (device) => void chooseDevice(device),
    cancel: () => {
      running.current?.abort();
      setState({ step: 'idle' });
    },
  };
}
