import qrcode from 'qrcode-generator';

/** A QR code as its modules, row by row; true is dark. Without the quiet zone. Level L, bytes in UTF-8. */
export function drawQrCode(text: string): readonly (readonly boolean[])[] {
  const code = qrcode(0, 'L');
  // The library writes a byte for each letter: so it gets one letter for each byte.
  code.addData(unescape8(text), 'Byte');
  code.make();
  const count = code.getModuleCount();
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: count }, (_, column) => code.isDark(row, column)),
  );
}

function unescape8(text: string): string {
  return encodeURIComponent(text).replace(/%([0-9A-F]{2})/g, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
