import { describe, expect, it } from 'vitest';
import { openSmallPage } from '../support/small-page.ts';

openSmallPage();
const { unusable } = await import('../../../lib/page/usable.ts');
const { fillForm } = await import('../../../lib/page/fill-form.ts');

describe('a field', () => {
  it('can be used where it is to be seen', () => {
    for (const looks of [{}, { opacity: '0.9' }, { filter: 'contrast(0.9)' }])
      expect(unusable(openSmallPage({ field: looks }).field)).toBeUndefined();
  });

  it.each([
    { opacity: '0' },
    { opacity: '0.01' },
    { opacity: '0.4' },
    { filter: 'opacity(0.1)' },
    { filter: 'contrast(0) brightness(5)' },
    { mask: 'linear-gradient(rgba(0, 0, 0, 0), transparent)' },
  ])('32 that nobody can see is not used, whether it or what is around it is so: %j', (looks) => {
    expect(unusable(openSmallPage({ field: looks }).field)).toBe('transparent');
    expect(unusable(openSmallPage({ form: looks }).field)).toBe('transparent');
  });

  it('32 is not used where it and what is around it are half seen through', () => {
    const { field } = openSmallPage({ field: { opacity: '0.6' }, form: { opacity: '0.6' } });
    expect(unusable(field)).toBe('transparent');
  });
});

describe('filling', () => {
  const order = {
    origin: 'https://www.example.jp',
    mark: 'as it was looked at',
    entries: [{ field: { nth: 0, id: 'otp', name: 'otp' }, text: '123456' }],
    submit: true,
  };
  const page = { products: [], submitted: false, heard: async () => {}, begin: () => {} };
  /** Reached only by a filling that was not stopped. */
  const reached = new Error('went on');
  const fill = (mark: string, changes: object) =>
    fillForm(
      { ...order, ...changes },
      { ...page, look: () => ({ mark }) as never, heard: () => Promise.reject(reached) },
    );

  it('goes on where the page is the one that was looked at', async () => {
    openSmallPage();
    await expect(fill(order.mark, {})).rejects.toBe(reached);
  });

  it.each([
    ['another origin', {}, { origin: 'https://www.other.jp' }, order.mark],
    ['another port', {}, { origin: 'https://www.example.jp:8443' }, order.mark],
    ['another page at the same address', {}, {}, 'as it is now'],
    ['a frame', { window: { top: {} } }, {}, order.mark],
    ['a file', { location: { protocol: 'file:' } }, {}, order.mark],
  ])('26 stops before the first key in %s', async (_, world, changes, mark) => {
    const { field } = openSmallPage();
    Object.assign(globalThis, world);
    expect(await fill(mark, changes)).toEqual({ did: 'stopped', why: 'moved' });
    expect(field.value).toBe('');
  });
});
