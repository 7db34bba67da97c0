import type { ComponentChildren } from 'preact';

interface StatusNoticeProps {
  readonly title: string;
  readonly kind?: 'good' | 'wait';
  readonly children?: ComponentChildren;
}

/** What went well, or what is being waited for; read out when it appears. */
export function StatusNotice({ title, kind = 'good', children }: StatusNoticeProps) {
  return (
    <div class={`notice notice-${kind}`} role="status">
      <b>{title}</b>
      {children}
    </div>
  );
}
