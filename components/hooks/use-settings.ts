import { useEffect, useState } from 'preact/hooks';
import type { Result } from '../../lib/core/result.ts';
import type { Settings, SettingsError } from '../../lib/services/settings/settings-service.ts';
import { useServices } from '../services-context.ts';

/** The settings as they stand, drawn anew when they change anywhere. */
export function useSettings(): Settings {
  const { settings } = useServices();
  const [current, setCurrent] = useState(settings.known);
  useEffect(() => {
    void settings.read().then(setCurrent);
    return settings.watch(setCurrent);
  }, [settings]);
  return current;
}

export interface ChosenSettings {
  readonly settings: Settings;
  /** Shown at once and kept; taken back if it can't be kept. */
  readonly choose: (changes: Partial<Settings>) => Promise<Result<void, SettingsError>>;
}

/** The settings where they are chosen: what was pressed stays pressed while it is being kept. */
export function useChosenSettings(): ChosenSettings {
  const { settings } = useServices();
  const kept = useSettings();
  const [chosen, setChosen] = useState<Partial<Settings>>({});
  useEffect(() => settings.watch(() => setChosen({})), [settings]);
  return {
    settings: { ...kept, ...chosen },
    choose: async (changes) => {
      setChosen((before) => ({ ...before, ...changes }));
      const changed = await settings.change(changes);
      if (!changed.ok) setChosen({});
      return changed;
    },
  };
}
