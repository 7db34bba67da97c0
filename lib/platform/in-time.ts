/** What comes of it, or undefined where it takes longer: a page may never answer. What comes late is not listened to. */
export function inTime<Value>(milliseconds: number, start: () => Promise<Value>): Promise<Value | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(undefined), milliseconds);
    start()
      .finally(() => clearTimeout(timer))
      .then(resolve, reject);
  });
}
