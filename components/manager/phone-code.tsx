import { useEffect, useState } from 'preact/hooks';
import type { ErrorCode } from '../../lib/core/errors.ts';
import type { AccountSummary } from '../../lib/core/otp/account.ts';
import { text } from '../language.ts';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { PasswordField } from '../parts/password-field.tsx';
import { SlowProgress } from '../parts/slow-progress.tsx';
import { useServices } from '../services-context.ts';

const SHOWN_MS = 30_000;
const QUIET_ZONE = 4;

interface PhoneCodeProps {
  readonly account: AccountSummary;
  readonly onDone: () => void;
}

/** スマホでも使う: the account as a QR code, after the master password, and only while it is pressed. */
export function PhoneCode({ account, onDone }: PhoneCodeProps) {
  const { vault } = useServices();
  const [password, setPassword] = useState('');
  const [error, setError] = useState<ErrorCode>();
  const [progress, setProgress] = useState<number>();
  const [modules, setModules] = useState<readonly (readonly boolean[])[]>();
  const [ended, setEnded] = useState(false);
  useEffect(() => {
    if (!modules) return;
    const timer = setTimeout(() => {
      setModules(undefined);
      setEnded(true);
    }, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [modules]);

  const show = async () => {
    if (progress !== undefined) return;
    setProgress(0);
    setError(undefined);
    const shown = await vault.showQrCode(account.id, password, setProgress);
    setProgress(undefined);
    setPassword('');
    if (shown.ok) setModules(shown.value);
    else setError(shown.error);
  };

  if (modules) {
    const name = account.issuer || account.accountName;
    return <HeldCode modules={modules} name={name} onDone={onDone} />;
  }
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void show();
      }}
    >
      <p role={ended ? 'status' : undefined}>{text(ended ? 'phone_hidden' : 'phone_what')}</p>
      <PasswordField
        label={text('master_password')}
        kind="current-password"
        value={password}
        onText={setPassword}
        invalid={error === 'passwordWrong'}
        autofocus
      />
      {error && <ErrorNotice code={error} bare />}
      <SlowProgress share={progress} />
      <div class="buttons">
        <button type="submit" class="button button-slim" aria-disabled={progress !== undefined}>
          {text('phone_open')}
        </button>
        <button type="button" class="button button-link" onClick={onDone}>
          {text('cancel')}
        </button>
      </div>
    </form>
  );
}

interface HeldCodeProps {
  readonly modules: readonly (readonly boolean[])[];
  readonly name: string;
  readonly onDone: () => void;
}

/** Blurred until pressed. Always dark on white: phones read no other. */
function HeldCode({ modules, name, onDone }: HeldCodeProps) {
  const [held, setHeld] = useState(false);
  const side = modules.length + 2 * QUIET_ZONE;
  const dark = modules.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x + QUIET_ZONE} ${y + QUIET_ZONE}h1v1h-1z`] : [])),
  );
  return (
    <div class="stack">
      <p class="notice notice-wait">{text('phone_warning')}</p>
      <svg
        class={held ? 'phone-code' : 'phone-code phone-code-blurred'}
        viewBox={`0 0 ${side} ${side}`}
        role="img"
        aria-label={text('phone_code', { name })}
        shape-rendering="crispEdges"
      >
        <rect width={side} height={side} fill="#fff" />
        <path d={dark.join('')} fill="#000" />
      </svg>
      <div class="buttons">
        <button
          type="button"
          class="button button-second button-slim"
          aria-pressed={held}
          onPointerDown={() => setHeld(true)}
          onPointerUp={() => setHeld(false)}
          onPointerLeave={() => setHeld(false)}
          onKeyDown={(event) => [' ', 'Enter'].includes(event.key) && setHeld(true)}
          onKeyUp={() => setHeld(false)}
          onBlur={() => setHeld(false)}
        >
          {text('phone_reveal')}
        </button>
        <button type="button" class="button button-link" onClick={onDone}>
          {text('phone_hide')}
        </button>
      </div>
    </div>
  );
}
