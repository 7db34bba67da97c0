import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askEarly } from '../lib/platform/early-answers.ts';

/** The first thing in the head of the popup: an ordinary script, so that it runs before the modules are there. */
export default defineUnlistedScript(() => askEarly());
