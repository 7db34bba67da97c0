import { browser } from 'wxt/browser';
import { toBase64Url } from '../core/bytes.ts';
import type { DeviceError } from '../core/errors.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { DeviceAuthenticator } from '../services/vault/wraps/device-authenticator.ts';
import { randomBytes } from './surroundings.ts';

/** How long the person may take with face, finger or PIN. */
const TIMEOUT_MS = 120_000;
const OUTPUT_BYTES = 32;
/** ES256, RS256 (COSE algorithm identifiers, RFC 9053): one of them every authenticator has. */
const ALGORITHMS = [-7, -257];

/**
 * Windows Hello and Touch ID through WebAuthn, with the PRF extension (WebAuthn Level 3 §10.1.4). The relying party is the extension itself.
 * Nothing is signed that anybody checks: the function's output is what opens the vault, so the challenge is only what the interface wants.
 */
export function createDeviceAuthenticator(): DeviceAuthenticator {
  return {
    async available() {
      try {
        return await PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable();
      } catch {
        return false; // No WebAuthn here.
      }
    },

    create: (prfSalt) =>
      ask(async () => {
        const name = browser.i18n.getMessage('extName');
        const credential = await navigator.credentials.create({
          publicKey: {
            challenge: randomBytes(32).slice(),
            rp: { name },
            user: { id: randomBytes(16).slice(), name, displayName: name },
            pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
            authenticatorSelection: { authenticatorAttachment: 'platform', userVerification: 'required' },
            timeout: TIMEOUT_MS,
            extensions: { prf: { eval: { first: prfSalt.slice() } } },
          },
        });
        if (!(credential instanceof PublicKeyCredential)) return fail('deviceCancelled');
        const output = outputOf(credential);
        // Some authenticators only say at creation that they can, and answer when they are asked again.
        const credentialId = new Uint8Array(credential.rawId);
        return output ? ok({ credentialId, output }) : evaluate([{ credentialId, prfSalt }]);
      }),

    evaluate: (known) => ask(() => evaluate(known)),
  };
}

async function evaluate(
  known: Parameters<DeviceAuthenticator['evaluate']>[0],
): ReturnType<DeviceAuthenticator['evaluate']> {
  const credential = await navigator.credentials.get({
    publicKey: {
      challenge: randomBytes(32).slice(),
      allowCredentials: known.map(({ credentialId }) => ({ type: 'public-key', id: credentialId.slice() })),
      userVerification: 'required',
      timeout: TIMEOUT_MS,
      extensions: {
        prf: {
          evalByCredential: Object.fromEntries(
            known.map(({ credentialId, prfSalt }) => [toBase64Url(credentialId), { first: prfSalt.slice() }]),
          ),
        },
      },
    },
  });
  if (!(credential instanceof PublicKeyCredential)) return fail('deviceCancelled');
  const output = outputOf(credential);
  return output ? ok({ credentialId: new Uint8Array(credential.rawId), output }) : fail('deviceUnfit');
}

function outputOf(credential: PublicKeyCredential): Uint8Array | undefined {
  const first = credential.getClientExtensionResults().prf?.results?.first;
  if (!first) return undefined;
  const output = ArrayBuffer.isView(first) ? new Uint8Array(first.buffer.slice(0)) : new Uint8Array(first);
  return output.length === OUTPUT_BYTES ? output : undefined;
}

async function ask<Value>(
  task: () => Promise<Result<Value, DeviceError>>,
): Promise<Result<Value, DeviceError>> {
  if (!('credentials' in navigator)) return fail('deviceMissing');
  try {
    return await task();
  } catch (problem) {
    const name = problem instanceof DOMException ? problem.name : '';
    // NotAllowedError covers "the person said no", "it took too long" and "this page has no focus" alike (WebAuthn §14.5.1).
    return fail(name === 'NotSupportedError' ? 'deviceUnfit' : 'deviceCancelled');
  }
}
