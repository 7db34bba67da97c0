// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { ChosenProposal } from '../../../components/vault/chosen-proposal.tsx';
import { readingsOf } from '../../../lib/core/vault/passphrase.ts';
import { draw } from '../support/draw.tsx';

it.each([
  ['mikan-taiko-kumo-nagoya-42', ['mikan-', 'taiko-', 'kumo-', 'nagoya-42'], false],
  [
    'kabutomushi-tentoumushi-kinmokusei-shokubutsuen-33',
    ['kabutomushi-', 'tentoumushi-', 'kinmokusei-', 'shokubutsuen-33'],
    true,
  ],
])('%s stands in two lines, its number beside its last word', async (password, parts, small) => {
  for (const language of ['ja', 'en'] as const) {
    const proposal = { password, readings: readingsOf(password) };
    const { place, getByTestId } = await draw(
      <ChosenProposal proposal={proposal} onOther={() => {}} />,
      {},
      language,
    );
    const drawn = getByTestId('proposal');
    // What is copied or read by a test is the password, and nothing else.
    expect(drawn.textContent).toBe(password);
    expect([...place.querySelectorAll('.proposal-part')].map(({ textContent }) => textContent)).toEqual(
      parts,
    );
    expect(place.querySelectorAll('.proposal-line')).toHaveLength(2);
    expect(drawn.classList.contains('proposal-long')).toBe(small);
    expect(place.querySelectorAll('[data-reading]')).toHaveLength(language === 'ja' ? 4 : 0);
  }
});
