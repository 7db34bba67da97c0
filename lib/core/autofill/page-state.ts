import { isTyped } from './evidence/field-evidence.ts';
import type { PageClass } from './page-class.ts';
import type { PageDescription } from './page-description.ts';

/** Keycloak's pages for somebody who has to begin again: signed out, an error, too slow. */
const keycloakBeginnings = ['kc-form-login', 'kc-error-message', 'loginRestartLink'];

/** Whether a person has to sign in again here. Where a new password is to be chosen, the code was taken. */
export function beginsAgain({ ids, fields }: PageDescription): boolean {
  return (
    keycloakBeginnings.some((id) => ids.includes(id)) ||
    fields.some(({ type, autocomplete }) => type === 'password' && !/new-password/.test(autocomplete))
  );
}

/** Pages that are drawn by scripts begin empty. */
const YOUNG_MS = 2500;
const NEXT_TO_NOTHING = 12;

/** A page that has nothing to fill in yet, and may still get it. */
export function isSettling({ age, fields }: PageDescription, { kind }: PageClass): boolean {
  return kind === 'none' && age < YOUNG_MS && !fields.some((field) => isTyped(field) && !field.unusable);
}

/** A page that has nothing on it yet. */
export function isBlank({ age, fields, text }: PageDescription): boolean {
  return age < YOUNG_MS && fields.length === 0 && text.trim().length < NEXT_TO_NOTHING;
}
