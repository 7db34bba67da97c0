/** Bytes of a base64 text; undefined if it is none. `atob`, because the policy of our pages forbids `fetch` even of data: URLs. */
export function bytesFromBase64(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}
