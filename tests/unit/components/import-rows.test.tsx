// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { ImportPage } from '../../../components/moving/import-page.tsx';
import { ImportRows } from '../../../components/moving/import-rows.tsx';
import { moreJa } from '../../../components/texts/more-ja.ts';
import type { ImportPreview, ImportRow, ImportService } from '../../../lib/services/import/import-service.ts';
import { doing, draw, type } from '../support/draw.tsx';

const row = (id: string, more: Partial<ImportRow> = {}): ImportRow => ({
  ...{ id, issuer: `service ${id}`, accountName: 'hanako', outcome: 'new', choice: 'chosen' },
  ...more,
});
const preview = (rows: readonly ImportRow[], more: Partial<ImportPreview> = {}): ImportPreview => ({
  ...{ files: [], withoutCode: 0, leftOut: 0, missingParts: [], rows },
  ...more,
});
const services = {
  vault: { accounts: () => [], state: () => ({ status: 'open' }) as const, watch: () => () => {} },
};
const reasons = Object.keys(moreJa).filter((key) => key.startsWith('reason_'));

describe('the rows of an import', () => {
  it('show what is new, what is there already, and what can not be read with its reason', async () => {
    const rows = [
      row('1'),
      row('2', { outcome: 'same', choice: 'none' }),
      row('3', { outcome: 'same', choice: 'none', listed: true }),
      ...reasons.map((key, place) =>
        row(`bad ${place}`, {
          ...{ outcome: 'unreadable', choice: 'none' },
          reason: key.replace('reason_', '') as NonNullable<ImportRow['reason']>,
        }),
      ),
    ];
    expect(reasons.length).toBeGreaterThan(3);
    const shown = await draw(<ImportRows preview={preview(rows)} onImport={() => {}} />, services);
    const drawn = shown.getAllByTestId('import-row');
    expect(drawn.map(({ dataset }) => dataset['outcome'])).toEqual(rows.map(({ outcome }) => outcome));
    expect(drawn[1]?.textContent).toContain(moreJa.import_outcome_same);
    expect(drawn[2]?.textContent).toContain(moreJa.import_listed);
    reasons.forEach((key, place) => {
      const reason = moreJa[key as keyof typeof moreJa];
      expect(drawn[place + 3]?.textContent, key).toContain(reason);
      expect(drawn[place + 3]?.querySelector('input'), key).toBeNull();
    });
  });

  it('take over what is new, and from the bin of the old app what the person chose, under the name that was given', async () => {
    const taken: unknown[] = [];
    const rows = [row('1'), row('2'), row('3', { choice: 'offered' }), row('4', { choice: 'offered' })];
    const shown = await draw(
      <ImportRows preview={preview(rows)} onImport={(...what) => taken.push(what)} />,
      services,
    );
    const boxes = shown.getAllByRole('checkbox') as HTMLInputElement[];
    expect(boxes.map(({ checked }) => checked)).toEqual([true, true, false, false]);
    for (const place of [1, 2]) await doing(() => boxes[place]?.click());
    await type(shown.getByRole('combobox'), '太郎');
    await doing(() => shown.getByRole('button', { name: '取り込む' }).click());
    expect(taken).toEqual([[['1', '3'], '太郎']]);
    for (const place of [0, 2]) await doing(() => boxes[place]?.click());
    const press = shown.getByRole('button', { name: '取り込む' });
    expect(press.getAttribute('aria-disabled')).toBe('true');
    await doing(() => press.click());
    expect(taken).toHaveLength(1);
  });

  it('say which parts are missing, how many entries hold no code, and that a file in clear should be deleted', async () => {
    const file = { id: 'f', name: 'codes.txt', state: 'read', closed: 0, inClear: true } as const;
    const shown = await draw(
      <ImportRows
        preview={preview([row('1')], { files: [file], withoutCode: 7, leftOut: 4, missingParts: [2, 3] })}
        onImport={() => {}}
      />,
      services,
    );
    expect(shown.getByRole('status').textContent).toContain('2, 3');
    expect(shown.place.textContent).toContain('7');
    expect(shown.place.textContent).toContain('ごみ箱にある 4 件');
    expect(shown.place.textContent).toContain(moreJa.import_delete);
  });
});

describe('the page of the import', () => {
  it.each([
    ...(['import-damaged', 'import-too-large', 'import-wrong-password', 'import-too-expensive'] as const),
    'qrNotFound' as const,
  ])('tells of each file why it was not read (%s), and what the others hold all the same', async (error) => {
    const failed = {
      id: 'f',
      name: 'other.json',
      state: 'failed',
      closed: 0,
      inClear: false,
      error,
    } as const;
    const loaded = {
      give: async () => preview([row('1')], { files: [failed] }),
      drop: () => {},
    };
    const shown = await draw(<ImportPage />, {
      ...services,
      loadImport: async () => loaded as unknown as ImportService,
    });
    const input = shown.getByLabelText('ファイルを選ぶ');
    Object.defineProperty(input, 'files', { value: [new File(['x'], 'other.json')] });
    await doing(() => input.dispatchEvent(new Event('change', { bubbles: true })));
    const alert = await shown.findByRole('alert');
    expect(alert.dataset['error']).toBe(error);
    expect(shown.place.textContent).toContain('other.json');
    expect(await shown.findAllByTestId('import-row')).toHaveLength(1);
  });
});
