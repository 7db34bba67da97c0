import { useEffect, useState } from 'preact/hooks';
import { noPolicy, type Policy } from '../../lib/services/policy/policy.ts';
import { useServices } from '../services-context.ts';

/** What the administrator of this PC decided, drawn anew when it changes. */
export function usePolicy(): Policy {
  const { policy } = useServices();
  const [current, setCurrent] = useState(noPolicy);
  useEffect(() => {
    void policy.read().then(setCurrent);
    return policy.watch(setCurrent);
  }, [policy]);
  return current;
}
