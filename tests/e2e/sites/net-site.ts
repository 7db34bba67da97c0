import { startWeb, type Web } from '../../web/server.mjs';
import type { Site } from './site.ts';

export interface NetSite extends Site {
  readonly net: Web;
}

/** No portal at all: whatever pages a test writes, on whatever hosts. */
export async function openNetSite(): Promise<NetSite> {
  const net = await startWeb();
  const nobody = () => Promise.reject(new Error('this site has no members'));
  return {
    ...{ net, browserArgs: net.browserArgs, newMember: nobody, signIn: nobody },
    forget: () => net.forget(),
    close: () => net.close(),
  };
}

export function isNet(site: Site): site is NetSite {
  return 'net' in site;
}
