import { useEffect, useState } from 'preact/hooks';
import { defaultSettings, type Settings } from '../../lib/services/settings/settings-service.ts';
import { useServices } from '../services-context.ts';

/** The settings as they stand, drawn anew when they change anywhere. */
export function useSettings(): Settings {
  const { settings } = useServices();
  const [current, setCurrent] = useState(defaultSettings);
  useEffect(() => {
    void settings.read().then(setCurrent);
    return settings.watch(setCurrent);
  }, [settings]);
  return current;
}
