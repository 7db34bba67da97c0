import { useEffect, useState } from 'preact/hooks';
import type { KeptVault } from '../../lib/services/vault/kept-vaults.ts';
import { text } from '../language.ts';
import { StatusNotice } from '../parts/status-notice.tsx';
import { useServices } from '../services-context.ts';
import { RescueFile } from '../vault/rescue-file.tsx';
import { KeptVaultItem } from './kept-vault-item.tsx';

/** What was put aside: vaults that were replaced, to be opened again by their own password, and bytes that did not open, to be saved as a file. */
export function KeptAside() {
  const { vault } = useServices();
  const [hasBytes, setHasBytes] = useState(false);
  const [kept, setKept] = useState<readonly KeptVault[]>([]);
  const [removed, setRemoved] = useState(false);
  const read = () => void vault.keptVaults().then(setKept);
  useEffect(() => {
    void vault.hasQuarantine().then(setHasBytes);
    read();
  }, [vault]);
  return (
    <>
      {removed && <StatusNotice title={text('kept_removed')} />}
      {kept.length > 0 && (
        <section class="card stack">
          <h2>{text('kept_title')}</h2>
          <p>{text('kept_what')}</p>
          <ul class="stack">
            {kept.map((one) => (
              <KeptVaultItem
                key={one.name}
                kept={one}
                onRemoved={() => {
                  setRemoved(true);
                  read();
                }}
              />
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
