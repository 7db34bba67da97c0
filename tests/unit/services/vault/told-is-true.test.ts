import { describe, expect, it } from 'vitest';
import { hanako } from '../../support/accounts.ts';
import { type Operation, operations } from '../../support/told-operations.ts';
import { type FaultKind, settled } from '../../support/vault-world.ts';

/** Every fault, and what happens then to a call of storage. */
const faults = {
  'fails once': 'fails',
  'fails from then on': 'fails',
  'power off': undefined,
  'forgets once': 'forgets',
  'forgets from then on': 'forgets',
  'is done once and denied': 'denies',
  'no database from then on': 'no database',
  'files are silent once': 'silent files',
  'files are silent from then on': 'silent files',
  'hangs once it is done': 'hangs',
  'hangs before it is done': 'hangs',
} as const satisfies Record<string, FaultKind | undefined>;
type Fault = keyof typeof faults;
const extra = { ...hanako, accountName: 'extra', secret: new Uint8Array(20).fill(99) };

/** Runs an operation with a fault after so many steps; undefined when it ended before. Tells what was told, and what is then. */
async function tried({ begin }: Operation, fault: Fault, after: number, saveNext: boolean) {
  const { world, page, run, state } = await begin();
  const before = world.steps();
  let told: string;
  const kind = faults[fault];
  if (kind === undefined) {
    const { stopped } = world.stopAfter(after);
    const result = await Promise.race([run(), stopped]);
    told = result === 'stopped' ? 'nothing' : result.ok ? 'saved' : result.error;
    world.closePages();
  } else if (kind === 'hangs') {
    world.fault(after, kind, fault.includes('before'));
    const result = await Promise.race([run(), world.hung()]);
    told = result === 'hung' ? 'nothing' : result.ok ? 'saved' : result.error;
    world.closePages();
  } else {
    world.fault(after, kind, fault.endsWith('on'));
    const result = await run();
    told = result.ok ? 'saved' : result.error;
  }
  const wasReached = world.steps() - before > after;
  await settled();
  world.noFault();
  // The person goes on, and saves something else.
  if (saveNext && page.state()?.status === 'open') await page.add(extra);
  const once = await state();
  // The question unlocked the vault, which mends it: the answer stays.
  const again = await state();
  return { told, once, again, wasReached };
}

describe.each(operations)('$name: what was told is what opens', (operation) => {
  it.each(Object.keys(faults) as Fault[])('61 %s, at any step', async (fault) => {
    for (const saveNext of fault.endsWith('once') ? [false, true] : [false]) {
      for (let after = 0; ; after++) {
        const { told, once, again, wasReached } = await tried(operation, fault, after, saveNext);
        const where = `${operation.name}, step ${after}, ${fault}${saveNext ? ', then a save' : ''}: ${told}`;
        expect(again, where).toBe(once);
        if (told === 'saved') expect(once, where).toBe('new');
        else if (/^nothing$|Unsure$|^diskSilent$/.test(told)) expect(once, where).toMatch(/^(old|new)$/);
        else expect(once, where).toBe('old');
        // Who can't be told for sure is told so. One failure alone leaves nobody in doubt, nor does a database that died: the mirror decides. A
        // setting has no such second judge, and a second failure meets the mirror itself.
        const isSure =
          / once$| denied$|^no database/.test(fault) && !/^a setting$| failed$/.test(operation.name);
        if (isSure) expect(told, where).not.toMatch(/Unsure$/);
        if (!wasReached) break;
        expect(after).toBeLessThan(200);
      }
    }
  });
});
