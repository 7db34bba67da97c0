import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second in /proc: 100 on every Linux that Node runs on (proc(5), sysconf(_SC_CLK_TCK)). */
const TICKS = 100;
/** Each worker looks by itself: at every look the processes of others would cost more than our own. */
const EVERY_MS = 800;
/** A number that was another's may be given to one of ours some day. */
const LOOKS_AT_OTHERS = 12;

/**
 * What a process and everything below it has computed. A child that was left to another parent stays counted; what a process did after
 * the last look at it is lost, so that the sum is a little low. Linux alone tells: elsewhere `seconds` gives undefined.
 */
export function watchCpu(/** @type {number} */ root) {
  if (process.platform !== 'linux') return { seconds: () => undefined, stop: () => undefined };
  /** @type {Map<string, number>} Ticks by process; a number alone may be given away again. */
  const ticks = new Map();
  /** @type {Set<number>} Processes of others, which stay that. */
  const others = new Set();
  let looks = 0;
  const look = () => {
    if (looks++ % LOOKS_AT_OTHERS === 0) others.clear();
    const all = processes(others);
    const isOurs = (/** @type {Process | undefined} */ one) =>
      one !== undefined && (one.pid === root || ticks.has(one.name));
    // Parents have often, but not always, been there first: until nobody is added any more.
    for (let size = -1; size !== ticks.size; ) {
      size = ticks.size;
      for (const one of all.values())
        if (isOurs(one) || isOurs(all.get(one.parent))) ticks.set(one.name, one.used);
    }
    for (const one of all.values()) if (!isOurs(one)) others.add(one.pid);
  };
  look();
  const timer = setInterval(look, EVERY_MS);
  timer.unref();
  return {
    /** CPU seconds until now. */
    seconds() {
      look();
      return [...ticks.values()].reduce((sum, used) => sum + used, 0) / TICKS;
    },
    stop: () => clearInterval(timer),
  };
}

/** @typedef {{ pid: number, parent: number, name: string, used: number }} Process */

/** Every other process of this computer by its number: its parent's number, a name of its own, and the ticks that it has used. */
function processes(/** @type {ReadonlySet<number>} */ but) {
  /** @type {Map<number, Process>} */
  const found = new Map();
  for (const folder of readdirSync('/proc')) {
    const pid = Number(folder);
    if (!Number.isInteger(pid) || but.has(pid)) continue;
    try {
      const stat = readFileSync(`/proc/${folder}/stat`, 'utf8');
      // The second member is the program's name in brackets, in which anything may stand.
      const rest = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const used = Number(rest[11]) + Number(rest[12]);
      found.set(pid, { pid, parent: Number(rest[1]), name: `${pid} ${rest[19]}`, used });
    } catch {
      // It ended while we looked.
    }
  }
  return found;
}
