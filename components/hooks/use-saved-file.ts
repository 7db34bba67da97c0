import { useState } from 'preact/hooks';
import { useServices } from '../services-context.ts';

/** Saves a file of text and reads back what the browser took over. */
export function useSavedFile(): {
  readonly outcome: { readonly name: string } | 'failed' | undefined;
  /** True when what was read back is, as `isWhole` judges it, what it should be. */
  readonly save: (
    name: string,
    text: string,
    isWhole: (written: string) => boolean | Promise<boolean>,
  ) => Promise<boolean>;
} {
  const { browser } = useServices();
  const [outcome, setOutcome] = useState<{ readonly name: string } | 'failed'>();
  return {
    outcome,
    async save(name, text, isWhole) {
      const written = await browser.saveFile(name, text);
      const good = await isWhole(written);
      setOutcome(good ? { name } : 'failed');
      return good;
    },
  };
}
