import type { Page } from '@playwright/test';

/** A device that a member has from the start. The secret is ASCII, as Keycloak keeps it. */
export interface FirstDevice {
  readonly label: string;
  readonly secret: string;
}

/** A place to enrol and to log in: the practice portal or a real Keycloak, with the same face. */
export interface Site {
  /** Arguments that the browser needs to reach it. */
  readonly browserArgs: readonly string[];
  /** A member of their own for each test; `setup` asks for a new device at the next login. `name`: the user name, where a picture shows it. */
  newMember(
    realm: string,
    options?: { readonly setup?: boolean; readonly devices?: readonly FirstDevice[]; readonly name?: string },
  ): Promise<string>;
  /**
   * Opens the sign-in page, enters name and password, and waits for the page after it. `begun`: what the member's application wants
   * done (Keycloak's `kc_action`), which only a real server knows.
   */
  signIn(
    page: Page,
    realm: string,
    user: string,
    options?: { readonly begun?: 'CONFIGURE_TOTP' },
  ): Promise<void>;
  /** Forgets what a test did here, where that could reach the next one. */
  forget?(): void;
  close(): Promise<void>;
}

export const memberPassword = 'Kosmo-Test-1!';

/** Name and password on the sign-in page, whose ids are Keycloak's. */
export async function enterPassword(page: Page, user: string): Promise<void> {
  await page.locator('#username').fill(user);
  await page.locator('#password').fill(memberPassword);
  await page.locator('#kc-login').click();
  await page.locator('#totp, #otp, #welcome').first().waitFor({ timeout: 30_000 });
}
