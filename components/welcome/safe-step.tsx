import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { useServices } from '../services-context.ts';

interface SafeStepProps {
  readonly done: boolean;
  /** The person said "later". */
  readonly postponed: boolean;
  readonly onLater: () => void;
}

/** Before the first run ends: a recovery code, or the person's own word that it is for later. */
export function SafeStep({ done, postponed, onLater }: SafeStepProps) {
  const { browser } = useServices();
  return (
    <section class="card">
      <h2>{text('welcome_step_safe')}</h2>
      <p>{text(done ? 'welcome_safe_done' : 'welcome_safe')}</p>
      {!done && !postponed && (
        <div class="buttons">
          <Button kind="second" slim onClick={() => void browser.openManager('recovery')}>
            {text('welcome_safe_make')}
          </Button>
          <Button kind="link" onClick={onLater}>
            {text('welcome_safe_later')}
          </Button>
        </div>
      )}
    </section>
  );
}
