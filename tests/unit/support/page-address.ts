/** happy-dom's document becomes the top one of a tab at this address, and says of itself what a real one says. */
export function openAt(address: string): void {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(address);
  for (const [name, said] of [
    ['origin', new URL(address).origin],
    ['top', window],
  ] as const)
    Object.defineProperty(globalThis, name, { value: said, configurable: true });
}
