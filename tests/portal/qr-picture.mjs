import { PNG } from 'pngjs';
import qrcode from 'qrcode-generator';

const SIDE = 246;
const QUIET_ZONE = 4;

/** A QR code as Keycloak draws it: level L, byte mode, 246 × 246 pixels, four modules of white around it. PNG bytes. */
export function qrPicture(/** @type {string} */ text, side = SIDE) {
  const qr = qrcode(0, 'L');
  qr.addData(text, 'Byte');
  qr.make();
  const count = qr.getModuleCount();
  const scale = Math.floor(side / (count + 2 * QUIET_ZONE));
  const margin = Math.floor((side - count * scale) / 2);
  const png = new PNG({ width: side, height: side, colorType: 0 });
  png.data.fill(255);
  for (let y = 0; y < count * scale; y++) {
    for (let x = 0; x < count * scale; x++) {
      if (!qr.isDark(Math.floor(y / scale), Math.floor(x / scale))) continue;
      png.data.fill(0, ((y + margin) * side + x + margin) * 4, ((y + margin) * side + x + margin) * 4 + 3);
    }
  }
  return PNG.sync.write(png, { colorType: 0 });
}

/** Keycloak's address for a new device (OTPPolicy.getKeyURI, 26.7.3): this order, the user name by form encoding. */
export function keyUri(
  /** @type {import('./realms.mjs').Realm} */ realm,
  /** @type {string} */ user,
  /** @type {string} */ key,
) {
  const issuer = encodeURIComponent(realm.displayName.replace(/:/g, ' '));
  const { digits, algorithm, period } = realm.policy;
  const account = encodeURIComponent(user).replace(/%20/g, '+');
  return `otpauth://totp/${issuer}:${account}?secret=${key}&digits=${digits}&algorithm=${algorithm}&issuer=${issuer}&period=${period}`;
}
