import { join } from 'node:path';
import { output, runs } from '../../scripts/setup/run.mjs';

/**
 * A certificate that nobody trusts, for a server that runs as long as a test: browsers are told to accept it. Gives back the files of
 * certificate and key.
 */
export function makeCertificate(/** @type {string} */ folder, /** @type {string} */ host) {
  const [certificate, key] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')];
  const made = runs(
    'openssl',
    [
      // An elliptic curve: its key is drawn at once, one of RSA takes up to a second.
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'],
      ...['-keyout', key, '-out', certificate, '-days', '2'],
      ...['-subj', '/CN=kagiban-test', '-addext', `subjectAltName=DNS:${host}`],
    ],
    { stdio: 'ignore' },
  );
  if (!made)
    throw new Error(
      `openssl is needed for the test certificate (${output('openssl', ['version']) ?? 'not found'}).`,
    );
  return /** @type {const} */ ([certificate, key]);
}
