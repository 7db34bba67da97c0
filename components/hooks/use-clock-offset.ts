import { useEffect, useState } from 'preact/hooks';
import type { PageView } from '../../lib/services/fill/fill-service.ts';
import { useServices } from '../services-context.ts';

/** Milliseconds by which the site in front is ahead of this PC, where the person agreed to follow its clock; else 0. */
export function useClockOffset(page: PageView | null | undefined): number {
  const { clock } = useServices();
  const [offset, setOffset] = useState(0);
  const origin = page?.origin;
  useEffect(() => {
    if (origin === undefined) setOffset(0);
    else void clock.offset(origin).then(setOffset);
  }, [clock, origin]);
  return offset;
}
