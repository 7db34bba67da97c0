import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { useServices } from '../services-context.ts';
import { useDeviceOffer } from '../vault/offer-device.tsx';

/** Below what was just set up: the way to the PC's own unlock, whose window a popup may not outlive. */
export function DeviceLink() {
  const { browser } = useServices();
  if (!useDeviceOffer()) return null;
  return (
    <Button kind="link" onClick={() => void browser.openWelcome('device')}>
      {text('offer_device_link')}
    </Button>
  );
}
