import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useSettings } from '../hooks/use-settings.ts';
import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { useServices } from '../services-context.ts';
import { RecoverForm } from './recover-form.tsx';
import { RestoreForm } from './restore-form.tsx';
import { StartOverForm } from './start-over-form.tsx';
import { wantsRestore } from './wants-restore.ts';
import { WayBack } from './way-back.tsx';

export interface ForgotScreenProps {
  readonly onBack: () => void;
  /** The vault was opened by the recovery code, and has a new password. */
  readonly onRecovered: () => void;
  /** Restores elsewhere, where a file can't be chosen. */
  readonly onRestore?: (() => void) | undefined;
}

/** Every way back in, the easiest first. */
export function ForgotScreen({ onBack, onRecovered, onRestore }: ForgotScreenProps) {
  const { vault, browser } = useServices();
  const { sharedPc } = useSettings();
  const [doing, setDoing] = useState<'code' | 'restore' | 'startOver' | undefined>(() =>
    wantsRestore() ? 'restore' : undefined,
  );
  const { recoveryCode, device } = vault.ways();
  const back = () => setDoing(undefined);
  switch (doing) {
    case 'code':
      return <RecoverForm onBack={back} onRecovered={onRecovered} />;
    case 'restore':
      return <RestoreForm onBack={back} backText={text('forgot_back')} />;
    case 'startOver':
      return <StartOverForm onBack={back} />;
    case undefined:
      break;
  }
  return (
    <div class="stack">
      <div class="stack-tight">
        <h1 class="lead">{text('forgot_title')}</h1>
        <p>{text('forgot_what')}</p>
      </div>
      <WayIn what={text(recoveryCode ? 'forgot_code_what' : 'forgot_no_code')}>
        {recoveryCode && <Button onClick={() => setDoing('code')}>{text('forgot_code')}</Button>}
      </WayIn>
      {device && !sharedPc && (
        <Button kind="second" onClick={() => void browser.openManager('unlock', 'back')}>
          {text('forgot_device')}
        </Button>
      )}
      <WayIn what={text('forgot_restore_what')}>
        <Button kind="second" onClick={onRestore ?? (() => setDoing('restore'))}>
          {text('forgot_restore')}
        </Button>
      </WayIn>
      <WayIn what={text('forgot_start_over_what')}>
        <Button kind="second" onClick={() => setDoing('startOver')}>
          {text('forgot_start_over')}
        </Button>
      </WayIn>
      <Button kind="link" onClick={() => void browser.openManager('help', 'forgot')}>
        {text('help_link')}
      </Button>
      <WayBack onBack={onBack} />
    </div>
  );
}

/** A way into the vault, and what it takes. */
function WayIn({ what, children }: { readonly what: string; readonly children: ComponentChildren }) {
  return (
    <div class="stack-tight">
      {children}
      <p class="quiet">{what}</p>
    </div>
  );
}
