import type { ClockSample } from '../core/autofill/clock-offset.ts';

/**
 * Runs inside someone else's page, in our isolated world: asks that page's own server, and no other, what time it is. The question
 * carries no cookie and goes to a file that never changes, never to a step of the login. Only after the person asked for it.
 */
export async function readServerClock(): Promise<ClockSample[]> {
  const SAMPLES = 3;
  const files = [...document.querySelectorAll('link[rel~="stylesheet"], link[rel~="icon"], script[src]')]
    .map(
      (element) => new URL(element.getAttribute('href') ?? element.getAttribute('src') ?? '', location.href),
    )
    .filter(
      ({ origin, pathname }) => origin === location.origin && !/login-actions|logout|\/auth$/.test(pathname),
    );
  const file = files[0]?.href ?? `${location.origin}/robots.txt`;
  const samples: ClockSample[] = [];
  while (samples.length < SAMPLES) {
    const sentAt = Date.now();
    try {
      const { headers } = await fetch(file, {
        method: 'HEAD',
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
      });
      const date = Date.parse(headers.get('date') ?? '');
      samples.push({ sentAt, receivedAt: Date.now(), date, age: Number(headers.get('age') ?? 0) });
    } catch {
      break; // It does not answer, or sends us elsewhere.
    }
  }
  return samples;
}
