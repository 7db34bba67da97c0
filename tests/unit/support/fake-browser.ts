import { fakeBrowser } from 'wxt/testing/fake-browser';

// The adapters of lib/platform ask for `browser` when they are loaded: load them after this file, by `await import(…)`.
Object.assign(globalThis, { chrome: fakeBrowser });

type Changes = Readonly<Record<string, { oldValue?: unknown; newValue?: unknown }>>;
type Listener = (changes: Changes, area: string) => void;

// A browser leaves out what is not there; this fake says null (@webext-core/fake-browser, 2026-11).
for (const area of [fakeBrowser.storage.local, fakeBrowser.storage.session]) {
  const own = area.get.bind(area) as (names: unknown) => Promise<Record<string, unknown>>;
  Object.assign(area, {
    async get(names: unknown) {
      const found = await own(names);
      if (typeof names === 'object' && !Array.isArray(names)) return found;
      return Object.fromEntries(
        Object.entries(found).filter(([, value]) => value !== null && value !== undefined),
      );
    },
  });
}
const { onChanged } = fakeBrowser.storage;
const add = onChanged.addListener.bind(onChanged) as (listener: Listener) => void;
const remove = onChanged.removeListener.bind(onChanged) as (listener: Listener) => void;
const wrapped = new Map<Listener, Listener>();
Object.assign(onChanged, {
  addListener(listener: Listener) {
    const honest: Listener = (changes, area) =>
      listener(
        Object.fromEntries(
          Object.entries(changes).map(([name, { newValue }]) => [
            name,
            newValue === null ? {} : { newValue },
          ]),
        ),
        area,
      );
    wrapped.set(listener, honest);
    add(honest);
  },
  removeListener: (listener: Listener) => remove(wrapped.get(listener) ?? listener),
});

export { fakeBrowser };
