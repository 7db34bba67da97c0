import { useEffect, useState } from 'preact/hooks';
import { useServices } from '../services-context.ts';

/**
 * The time, in milliseconds since the epoch, drawn anew at every full second. It is read from the clock each time, never counted:
 * after sleep or a changed clock the next drawing is right.
 */
export function useNow(): number {
  const { now } = useServices();
  const [time, setTime] = useState(now);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tick = () => {
      clearTimeout(timer);
      setTime(now());
      timer = setTimeout(tick, 1000 - (now() % 1000));
    };
    timer = setTimeout(tick, 1000 - (now() % 1000));
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [now]);
  return time;
}
