/** What opens a backup. After the recovery code a password has to be chosen: the old one is forgotten. */
export type RestoreBy =
  | { readonly password: string }
  | { readonly recoveryCode: string; readonly newPassword: string };
