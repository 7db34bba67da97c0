import { useState } from 'preact/hooks';
import type { QrModules } from '../../lib/services/vault/vault-service.ts';
import { useTimeOver } from '../hooks/use-time-over.ts';
import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { QrPicture } from './qr-picture.tsx';

/** Codes that carry secrets are not left on the screen. */
export const SHOWN_MS = 30_000;

export interface HeldCode {
  readonly modules: QrModules;
  /** Whose it is, or which accounts are in it. */
  readonly name: string;
}

interface HeldCodesProps {
  readonly codes: readonly HeldCode[];
  readonly onDone: () => void;
  /** Half a minute after the last press. */
  readonly onTimeOver: () => void;
}

/** QR codes that carry secrets, one at a time: blurred until the person presses, and gone half a minute later. */
export function HeldCodes({ codes, onDone, onTimeOver }: HeldCodesProps) {
  const [part, setPart] = useState(0);
  const [visible, setVisible] = useState(false);
  useTimeOver(SHOWN_MS, onTimeOver, `${part} ${visible}`);
  const code = codes[part];
  if (!code) return null;
  const go = (to: number) => {
    setVisible(false);
    setPart(to);
  };
  return (
    <div class="stack">
      <p class="notice notice-wait">{text('phone_warning')}</p>
      <p>{text('phone_how')}</p>
      {codes.length > 1 && (
        <p role="status" class="stack-tight">
          <b>{text('phone_part', { part: part + 1, count: codes.length })}</b>
          <span class="quiet">{text('phone_part_names', { names: code.name })}</span>
        </p>
      )}
      <QrPicture
        modules={code.modules}
        label={text('phone_code', { name: code.name })}
        class={visible ? 'phone-code' : 'phone-code phone-code-blurred'}
      />
      <div class="buttons">
        <Button slim aria-pressed={visible} onClick={() => setVisible(!visible)}>
          {text(visible ? 'phone_cover' : 'phone_reveal')}
        </Button>
        {part > 0 && (
          <Button kind="second" slim onClick={() => go(part - 1)}>
            {text('phone_previous')}
          </Button>
        )}
        {part + 1 < codes.length && (
          <Button kind="second" slim onClick={() => go(part + 1)}>
            {text('phone_next')}
          </Button>
        )}
        <Button kind="link" onClick={onDone}>
          {text('phone_hide')}
        </Button>
      </div>
    </div>
  );
}
