import { text } from '../language.ts';
import { Working } from './working.tsx';

/** How far the derivation of the key is. Without WebAssembly it takes its time, which is said before anybody wonders. */
export function SlowProgress({ share }: { readonly share: number | undefined }) {
  if (share === undefined) return null;
  return <Working title={text('opening')} share={share > 0 ? share : undefined} />;
}
