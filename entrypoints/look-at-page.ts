import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { DOOR, type PageDoor } from '../lib/page/door.ts';
import { openDoor } from '../lib/page/open-door.ts';

/**
 * Sent into a web page, into our isolated world, when the person asked for it: gives back what our rules make of the page, and leaves
 * there what fills the very same document later. So what is written on the page stays there.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as { [key: symbol]: PageDoor | undefined };
  world[Symbol.for(DOOR)] ??= openDoor();
  return world[Symbol.for(DOOR)]?.look();
});
