import type { FillAnswer, FillOrder } from '../core/autofill/fill-order.ts';

/**
 * Runs inside someone else's page, in our isolated world, after `installPageTools`. Puts one code where it was told to, after checking
 * everything once more: the page had time to change.
 */
export async function fillForm(order: FillOrder): Promise<FillAnswer> {
  const tools = globalThis.kagibanTools;
  const refuse = (why: 'moved' | 'missing' | 'hidden' | 'notTaken') => ({ did: 'refused', why }) as const;
  const moved = self.origin !== order.origin || window.top !== window || !/^https?:$/.test(location.protocol);
  if (!tools || moved) return refuse('moved');
  const { all, locate, unusable } = tools;
  /** Frameworks take in what was typed before they are given the next digit (React 19 and Vue 3, 2026-11). */
  const settle = () => new Promise((resolve) => setTimeout(resolve));

  /** The isolated world's own setter: what the page hung onto the field does not see it, what it listens for it hears. */
  const type = (field: HTMLInputElement, text: string) => {
    field.focus({ preventScroll: true });
    field.value = text;
    field.dispatchEvent(
      new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }),
    );
    field.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  };

  /** Keycloak v1: a radio button. v2: a tile that writes its device into a hidden field, and is marked. */
  const chooseDevice = (place: number): boolean => {
    const radio = all<HTMLInputElement>('input[type="radio"][name="selectedCredentialId"]')[place];
    if (radio) {
      if (!radio.checked) radio.click();
      return radio.checked;
    }
    const hidden = all<HTMLInputElement>('input[type="hidden"][name="selectedCredentialId"]')[0];
    const tile = all<HTMLElement>('[id^="kc-otp-credential-"]')[place];
    if (!hidden || !tile) return false;
    const isChosen = () => [...tile.classList].some((name) => /selected$/.test(name)) && hidden.value !== '';
    if (!isChosen()) tile.click();
    return isChosen();
  };

  const fields = order.entries.map(({ field }) => locate(field));
  const first = fields[0];
  if (!first || fields.includes(undefined)) return refuse('missing');
  const { top, bottom } = first.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) first.scrollIntoView({ block: 'center' });
  if (fields.some((field) => field && unusable(field))) return refuse('hidden');
  if (order.device !== undefined && !chooseDevice(order.device)) return refuse('missing');

  const nameField = order.deviceName && locate(order.deviceName.field);
  if (nameField && nameField.value.trim() === '' && !unusable(nameField))
    type(nameField, order.deviceName?.text ?? '');
  for (const [place, field] of fields.entries()) {
    if (field) type(field, order.entries[place]?.text ?? '');
    await settle();
  }
  // Pages group the digits as they like.
  const digits = (text: string | undefined) => (text ?? '').replace(/[\s-]/g, '');
  const taken = fields.every(
    (field, place) => field?.isConnected && digits(field.value) === order.entries[place]?.text,
  );
  if (!taken) return refuse('notTaken');

  const buttons = [...(first.form?.elements ?? [])].filter(
    (button): button is HTMLButtonElement | HTMLInputElement =>
      (button instanceof HTMLButtonElement || button instanceof HTMLInputElement) && button.type === 'submit',
  );
  // The form's own button. Where there are several, only Keycloak's are known by name.
  const button =
    buttons.find(({ id }) => id === 'kc-login' || id === 'saveTOTPBtn') ??
    (buttons.length === 1 ? buttons[0] : undefined);
  const submits = order.submit && button !== undefined && !tools.submitted;
  if (submits) {
    tools.submitted = true;
    button.click();
  }
  const deviceName = nameField?.value.trim();
  return { did: 'filled', submitted: submits, ...(deviceName && { deviceName }) };
}
