import { useState } from 'preact/hooks';
import { useServices } from '../services-context.ts';

/** Copies digits and tells how it went. */
export function useCopy(onCopied?: () => void): {
  readonly outcome: 'copied' | 'copyFailed' | undefined;
  readonly copy: (digits: string) => void;
} {
  const { browser } = useServices();
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed'>();
  const copy = async (digits: string) => {
    const copied = await browser.copy(digits);
    setOutcome(copied.ok ? 'copied' : 'copyFailed');
    if (copied.ok) onCopied?.();
  };
  return { outcome, copy: (digits) => void copy(digits) };
}
