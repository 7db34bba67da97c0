import type { NoCodePage } from '../page-class.ts';
import type { PageDescription } from '../page-description.ts';

/** Forms of Keycloak 12 to 26 that ask for something else, whatever their fields are called. */
const neighbours = [
  'kc-recovery-code-login-form',
  'kc-recovery-codes-settings-form',
  'kc-user-verify-device-user-code-form',
  'kc-select-credential-form',
  'kc-otp-reset-form',
  'kc-reset-password-form',
  'kc-passwd-update-form',
  'kc-update-email-form',
  'kc-update-profile-form',
  'kc-idp-review-profile-form',
  'kc-register-form',
  'kc-x509-login-info',
  'kc-error-credential-form',
  'webauth',
];
/** Not forms: an OAuth code to be copied, a page whose time is over. */
const otherPages = ['kc-code', 'loginRestartLink'];

/** A page of Keycloak that surely takes no code of ours. */
export function keycloakNeighbour({ forms, ids, fields }: PageDescription): NoCodePage | undefined {
  const registersKey = fields.some(({ name }) => name === 'attestationObject');
  const known = forms.some(({ id }) => neighbours.includes(id)) || otherPages.some((id) => ids.includes(id));
  return known || registersKey ? { kind: 'none' } : undefined;
}
