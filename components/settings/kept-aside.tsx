import { useEffect, useState } from 'preact/hooks';
import type { KeptVault } from '../../lib/services/vault/kept-vaults.ts';
import { text } from '../language.ts';
import { useServices } from '../services-context.ts';
import { RescueFile } from '../vault/rescue-file.tsx';
import { KeptVaultItem } from './kept-vault-item.tsx';

/** What was put aside: vaults that were replaced, to be opened again by their own password, and bytes that did not open, to be saved as a file. */
export function KeptAside() {
  const { vault } = useServices();
  const [hasBytes, setHasBytes] = useState(false);
  const [kept, setKept] = useState<readonly KeptVault[]>([]);
  const read = () => void vault.keptVaults().then(setKept);
  useEffect(() => {
    void vault.hasQuarantine().then(setHasBytes);
    read();
  }, [vault]);
  return (
    <>
      {kept.length > 0 && (
        <section class="card stack">
          <h2>{text('kept_title')}</h2>
          <p>{text('kept_what')}</p>
          <ul class="stack">
            {kept.map((one) => (
              <KeptVaultItem key={one.name} kept={one} onRemoved={read} />
            ))}
          </ul>
        </section>
      )}
      {(hasBytes || kept.length > 0) && (
        <section class="card stack">
          {hasBytes && <p>{text('recovery_quarantine')}</p>}
          <RescueFile />
        </section>
      )}
    </>
  );
}
