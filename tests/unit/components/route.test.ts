import { describe, expect, it } from 'vitest';
import { parseRoute } from '../../../components/manager/route.ts';
import { helpTopics } from '../../../components/texts/error-text.ts';

describe('an address of the manager', () => {
  it.each([
    ['', { page: 'accounts' }],
    ['#/accounts', { page: 'accounts' }],
    ['#/add', { page: 'add' }],
    ['#/settings', { page: 'settings' }],
    ['#/backup', { page: 'backup' }],
    ['#/import', { page: 'import' }],
    ['#/recovery', { page: 'recovery' }],
    ['#/unlock', { page: 'unlock', back: false }],
    ['#/unlock/back', { page: 'unlock', back: true }],
    ['#/new', { page: 'new' }],
    ['#/help', { page: 'help' }],
    ['#/help/nowhere', { page: 'help' }],
    ['#/nowhere', { page: 'accounts' }],
    ['#/<script>', { page: 'accounts' }],
  ])('%j leads to %j', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  it('of each answer leads to it', () => {
    for (const topic of helpTopics) expect(parseRoute(`#/help/${topic}`)).toEqual({ page: 'help', topic });
  });
});
