import type { VaultNotice } from '../../lib/services/vault/ports.ts';
import { language, text } from '../language.ts';
import { Button } from '../parts/button.tsx';

interface NoticeTextProps {
  readonly notice: VaultNotice;
  readonly onRead: () => void;
}

/** In words, with the dates by which a person can tell what may be missing. */
export function NoticeText({ notice, onRead }: NoticeTextProps) {
  const day = (time: number) =>
    new Date(time).toLocaleString(language(), { dateStyle: 'medium', timeStyle: 'short' });
  const times = { at: day(notice.at), newerAt: notice.kind === 'rolledBack' ? day(notice.newerAt) : '' };
  return (
    <div class="notice notice-wait" role="status" data-notice={notice.kind}>
      <p>{text(`notice_${notice.kind}`, times)}</p>
      {notice.settings && <p>{text(`notice_settings_${notice.settings}`)}</p>}
      <Button kind="link" onClick={onRead}>
        {text('notice_ok')}
      </Button>
    </div>
  );
}
