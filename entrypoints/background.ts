import { defineBackground } from 'wxt/utils/define-background';
import { closeStorageToPages } from '../lib/platform/access-levels.ts';
import { answerFillCommands } from '../lib/platform/fill-commands.ts';
import { followFills } from '../lib/platform/follow-fills.ts';
import { keepLocking } from '../lib/platform/lock-alarm.ts';
import { markLoginPages } from '../lib/platform/login-badge.ts';
import { welcomeOnInstall } from '../lib/platform/welcome-on-install.ts';

/** The service worker remembers nothing. Every listener is added at once, each time it starts. */
export default defineBackground(() => {
  void closeStorageToPages();
  keepLocking();
  answerFillCommands();
  followFills();
  markLoginPages();
  welcomeOnInstall();
});
