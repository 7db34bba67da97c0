import { useState } from 'preact/hooks';
import type { KeptVault } from '../../lib/services/vault/kept-vaults.ts';
import { useTask } from '../hooks/use-task.ts';
import { language, text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { StatusNotice } from '../parts/status-notice.tsx';
import { useServices } from '../services-context.ts';
import { ProveForm } from '../vault/prove-form.tsx';
import { OpenKept } from './open-kept.tsx';

interface KeptVaultItemProps {
  readonly kept: KeptVault;
  readonly onRemoved: () => void;
}

/** One vault that was put aside: opened by its own password, saved as a file, or deleted after one's own password. */
export function KeptVaultItem({ kept: { name, at }, onRemoved }: KeptVaultItemProps) {
  const { vault, browser } = useServices();
  const [doing, setDoing] = useState<'open' | 'remove'>();
  const [saved, setSaved] = useState(false);
  const { error, run } = useTask();
  const date = new Date(at).toLocaleString(language(), { dateStyle: 'medium', timeStyle: 'short' });
  const save = async () => {
    const file = await vault.keptFile(name);
    if (file === undefined) return;
    await browser.saveFile('kagiban-kept.kagiban', file);
    setSaved(true);
  };
  const stop = () => setDoing(undefined);
  return (
    <li class="stack-tight" data-testid="kept-vault">
      <p>{text('kept_since', { date })}</p>
      {doing === 'open' && <OpenKept name={name} onClose={stop} />}
      {doing === 'remove' && (
        <>
          <p class="notice notice-wait">{text('kept_remove_what')}</p>
          <ProveForm
            action={text('kept_remove_do')}
            danger
            onProven={(proof) => run(() => vault.removeKept(name, proof), onRemoved)}
            onCancel={stop}
          />
        </>
      )}
      {error && <ErrorNotice code={error} />}
      {saved && <StatusNotice title={text('backup_saved')} />}
      {!doing && (
        <div class="buttons">
          <Button kind="second" slim onClick={() => setDoing('open')}>
            {text('kept_open')}
          </Button>
          <Button kind="second" slim onClick={() => void save()}>
            {text('kept_file')}
          </Button>
          <Button kind="link" onClick={() => setDoing('remove')}>
            {text('kept_remove')}
          </Button>
        </div>
      )}
    </li>
  );
}
