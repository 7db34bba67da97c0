import { useEffect, useState } from 'preact/hooks';
import { text } from '../language.ts';
import { useServices } from '../services-context.ts';
import { RescueFile } from '../vault/rescue-file.tsx';

/** Bytes that did not open earlier, if there are any: to be saved as a file. */
export function KeptAside() {
  const { vault } = useServices();
  const [kept, setKept] = useState(false);
  useEffect(() => void vault.hasQuarantine().then(setKept), [vault]);
  if (!kept) return null;
  return (
    <section class="card stack">
      <p>{text('recovery_quarantine')}</p>
      <RescueFile />
    </section>
  );
}
