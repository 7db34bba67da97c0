import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { useServices } from '../services-context.ts';

/** Below the codes: the same in a window that stays while other things are pressed. */
export function OwnWindowLink() {
  const { browser } = useServices();
  if (browser.staysOpen || browser.standsAlone) return null;
  return (
    <Button kind="link" onClick={() => void browser.openOwnWindow()}>
      {text('own_window')}
    </Button>
  );
}
