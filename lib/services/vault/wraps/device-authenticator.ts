import type { DeviceError } from '../../../core/errors.ts';
import type { Result } from '../../../core/result.ts';
import type { Container } from '../../../core/vault/container.ts';

/** What an authenticator gave for one credential. */
export interface DeviceOutput {
  /** The credential, 1 to 1023 bytes. */
  readonly credentialId: Uint8Array;
  /** 32 bytes that only this authenticator gives for this credential and this input, after it has verified the person. */
  readonly output: Uint8Array;
}

/** A credential that may open the vault, and the input (32 bytes) of its function. */
export interface Credential {
  readonly credentialId: Uint8Array;
  readonly prfSalt: Uint8Array;
}

/** The credentials of a container. Unopened, they are only hints: what they give has to open it. */
export function credentialsOf(container: Container | undefined): readonly Credential[] {
  return (container?.header.wraps ?? []).flatMap(({ credentialId, prfSalt }) =>
    credentialId && prfSalt ? [{ credentialId, prfSalt }] : [],
  );
}

/**
 * The authenticator built into the PC, with its pseudo-random function (WebAuthn Level 3, PRF extension). It needs a page in a tab of its
 * own that has the focus: a popup closes when the system's window appears.
 */
export interface DeviceAuthenticator {
  /** Whether this PC has one at all. Whether it knows the function is only seen when it is asked for it. */
  available(): Promise<boolean>;
  /** A new credential, evaluated at once (`prfSalt`, 32 bytes): Windows Hello offers the function only if it is asked for then. */
  create(prfSalt: Uint8Array): Promise<Result<DeviceOutput, DeviceError>>;
  /** Evaluates one of the known credentials, whichever is on this PC. */
  evaluate(known: readonly Credential[]): Promise<Result<DeviceOutput, DeviceError>>;
}
