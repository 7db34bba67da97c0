import { useState } from 'preact/hooks';
import type { Candidate } from '../../lib/services/capture/capture-service.ts';
import { useServices } from '../services-context.ts';

/** Where the saving stands that begins with the first password. */
export type FirstSave = { readonly step: 'saving' } | { readonly step: 'saved'; readonly id: string };

/**
 * 「はじめる」 takes the first password into use and saves the one code that was found and shown, so that filling it in is next. What has to
 * be chosen or thought about first is left to the person.
 */
export function useFirstSave(candidates: readonly Candidate[]): {
  readonly first: FirstSave | undefined;
  readonly onStart: () => void;
  readonly onEnd: (created: boolean) => void;
} {
  const { capture } = useServices();
  const [first, setFirst] = useState<FirstSave>();
  const only = candidates.length === 1 && candidates[0]?.warnings.length === 0 ? candidates[0] : undefined;
  const save = async (id: string) => {
    const saved = await capture.save(id);
    // What could not be saved is offered as anything else that was found, and says why.
    setFirst(saved.ok ? { step: 'saved', id: saved.value.id } : undefined);
  };
  return {
    first,
    // Before the vault is open: its page must not offer for a moment what is being done.
    onStart: () => only && setFirst({ step: 'saving' }),
    onEnd: (created) => (created && only ? void save(only.id) : setFirst(undefined)),
  };
}
