import { useEffect, useState } from 'preact/hooks';
import type { VaultNotice as Notice } from '../../lib/services/vault/ports.ts';
import { later } from '../parts/later.tsx';
import { useServices } from '../services-context.ts';

const NoticeText = later(async () => (await import('./notice-text.tsx')).NoticeText);

/** What the last unlock found about the copies of the vault; stays until it was read. */
export function VaultNotice() {
  const { vault } = useServices();
  const [notice, setNotice] = useState<Notice>();
  useEffect(() => {
    const read = () => void vault.notice().then(setNotice);
    read();
    return vault.watch(read);
  }, [vault]);
  const dismiss = () => {
    setNotice(undefined);
    void vault.dismissNotice();
  };
  return notice ? <NoticeText notice={notice} onRead={dismiss} /> : null;
}
