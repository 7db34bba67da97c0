import { useEffect, useState } from 'preact/hooks';
import { text } from '../language.ts';

/** How far the derivation of the key is; appears only when it takes longer than a second, as without WebAssembly. */
export function SlowProgress({ share }: { readonly share: number | undefined }) {
  const [late, setLate] = useState(false);
  const running = share !== undefined;
  useEffect(() => {
    if (!running) return setLate(false);
    const timer = setTimeout(() => setLate(true), 1000);
    return () => clearTimeout(timer);
  }, [running]);
  if (!running || !late) return null;
  return (
    <p role="status" class="stack-tight">
      {text('opening')}
      <progress max={1} value={share > 0 ? share : undefined} aria-label={text('opening')} />
    </p>
  );
}
