import type { PlaceOfUse } from '../services/capture/ports.ts';
import type { PageScripts } from '../services/fill/ports.ts';

/** A page that is busy or shows a message of its own does not answer: nothing waits for it. */
const PATIENCE_MS = 2000;

/** Whether the page in a tab asks for a code of ours, and where it shows documents of others. */
export async function placeOfUse(scripts: Pick<PageScripts, 'look'>, tabId: number): Promise<PlaceOfUse> {
  const silence = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS));
  const seen = await Promise.race([scripts.look(tabId), silence]);
  if (!seen || typeof seen === 'string') return { asks: false, frames: [] };
  const { found, frames } = seen.page;
  return {
    asks: found.kind === 'setup' || found.kind === 'login',
    frames: frames.map(([x, y, width, height]) => ({ x, y, width, height })),
  };
}
