// Addresses by the libraries of npm, each called as its documentation says. Reads names.json, writes npm.json. Run by make.mjs.
import { readFileSync, writeFileSync } from 'node:fs';
import { createOTP } from '@better-auth/utils/otp';
import { getTOTPAuthUri } from '@epic-web/totp';
import { createTOTPKeyURI } from '@oslojs/otp';
import twofa from 'node-2fa';
import { TimeSpan } from 'oslo';
import { createTOTPKeyURI as osloUri } from 'oslo/otp';
import { Secret, TOTP } from 'otpauth';
import { generateURI } from 'otplib';
import speakeasy from 'speakeasy';

const KEY = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const { buffer } = Secret.fromBase32(KEY);
const versionOf = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;
const speakeasyOf = (asLabel) => (issuer, name, algorithm, digits, period) =>
  speakeasy.otpauthURL({
    ...{ secret: KEY, encoding: 'base32', label: asLabel(issuer ? `${issuer}:${name}` : name) },
    ...{ issuer: issuer || undefined, algorithm, digits, period },
  });
/** It makes the key itself, and takes no digits. */
const node2fa = (member) => (issuer, name) => {
  if (!issuer) return undefined;
  const made = twofa.generateSecret({ name: issuer, account: name });
  return made[member].replace(made.secret, KEY);
};

const libraries = [
  ['otplib', 'otplib', (issuer, label, algorithm, digits, period) =>
    generateURI({ issuer: issuer || undefined, label, secret: KEY, algorithm: algorithm.toLowerCase(), digits, period })],
  ['speakeasy (raw label)', 'speakeasy', speakeasyOf((label) => label)],
  ['speakeasy (encoded label)', 'speakeasy', speakeasyOf(encodeURIComponent)],
  ['node-2fa', 'node-2fa', node2fa('uri')],
  ['node-2fa (chart link)', 'node-2fa', node2fa('qr')],
  ['@oslojs/otp', '@oslojs/otp', (issuer, name, _, digits, period) =>
    createTOTPKeyURI(issuer, name, new Uint8Array(buffer), period, digits)],
  ['oslo', 'oslo', (issuer, name, _, digits, period) =>
    osloUri(issuer, name, new Uint8Array(buffer), { digits, period: new TimeSpan(period, 's') })],
  ['otpauth', 'otpauth', (issuer, label, algorithm, digits, period) =>
    new TOTP({ issuer, label, algorithm, digits, period, secret: Secret.fromBase32(KEY) }).toString()],
  ['@epic-web/totp', '@epic-web/totp', (issuer, accountName, algorithm, digits, period) =>
    getTOTPAuthUri({ issuer, accountName, secret: KEY, algorithm, digits, period })],
  ['better-auth', 'better-auth', (issuer, name, _, digits, period) =>
    createOTP('JBSWY3DPEHPK3PXPJBSW', { digits, period }).url(issuer, name)],
];

const names = JSON.parse(readFileSync('names.json', 'utf8'));
const made = libraries.map(([library, name, make]) => {
  const address = (each) => {
    try {
      return make(...each) ?? null;
    } catch {
      return null; // What a library refuses is left out.
    }
  };
  return { library, version: versionOf(name), addresses: names.map(address) };
});
writeFileSync('npm.json', JSON.stringify(made));
