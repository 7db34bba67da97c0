import type { FoundOnPage } from '../hooks/use-found.ts';

/** Which button of the foot is the next rung after what was found, or was not. */
export function nextInFoot({ error, found, noneInSight }: FoundOnPage): 'scan' | 'area' | undefined {
  if (error === 'qrCutOff' || error === 'qrNotFoundYet') return 'scan';
  if (noneInSight || error === 'qrNotFound' || error === 'qrSlow') return 'area';
  return found && found.candidates.length === 0 && !found.moving ? 'area' : undefined;
}
