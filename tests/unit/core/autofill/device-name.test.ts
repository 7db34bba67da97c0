import { describe, expect, it } from 'vitest';
import { freeName, isSameName, tellApart } from '../../../../lib/core/autofill/device-name.ts';

describe('the name of a device', () => {
  it('stays as it is while nobody has it, and gets the first free number else', () => {
    expect(freeName('パソコン', [])).toBe('パソコン');
    expect(freeName('パソコン', ['パソコン'])).toBe('パソコン 2');
    expect(freeName('パソコン', ['パソコン 2', 'ﾊﾟｿｺﾝ'])).toBe('パソコン 3');
  });

  it('is the same in other widths and with other spaces', () => {
    expect(isSameName('Chrome（かぎ番）', 'Chrome(かぎ番) ')).toBe(true);
    expect(isSameName('Chrome', undefined)).toBe(false);
  });

  it('is counted where several are called alike', () => {
    expect(tellApart(['a', 'b', 'a'])).toEqual([{ name: 'a', nth: 1 }, { name: 'b' }, { name: 'a', nth: 2 }]);
  });
});
