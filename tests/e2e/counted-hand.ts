import { expect, type Locator, type Page } from '@playwright/test';
import type { Scene } from './journeys.ts';

/** A hand that counts what a person does: presses of buttons, chords, boxes that are drawn. */
export interface CountedHand {
  /** The icon in the toolbar. */
  readonly toolbar: () => Promise<Page>;
  readonly click: (target: Locator) => Promise<void>;
  readonly chord: (page: Page, keys: string) => Promise<void>;
  /** Whatever else is one movement, as drawing a box. */
  readonly once: <Value>(movement: () => Promise<Value>) => Promise<Value>;
  /** The whole journey took no more. */
  readonly expectAtMost: (actions: number) => void;
}

export function countedHand({ pressToolbar }: Pick<Scene, 'pressToolbar'>): CountedHand {
  let actions = 0;
  const once = <Value>(movement: () => Promise<Value>) => {
    actions++;
    return movement();
  };
  return {
    once,
    toolbar: () => once(() => pressToolbar()),
    click: (target) => once(() => target.click()),
    chord: (page, keys) => once(() => page.keyboard.press(keys)),
    expectAtMost: (most) => expect(actions, 'actions of the whole journey').toBeLessThanOrEqual(most),
  };
}
