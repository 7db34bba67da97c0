import type { Proposal } from '../../lib/services/vault/proposal.ts';
import { language, text } from '../language.ts';
import { Button } from '../parts/button.tsx';

interface ChosenProposalProps {
  /** Undefined while it is being made. */
  readonly proposal: Proposal | undefined;
  readonly onOther: () => void;
}

/** So many letters of the large size stand beside each other in a popup. */
const LARGE_LETTERS = 22;

/** A word of a proposal with its reading, and what stands between it and the next word. */
interface Part {
  readonly word: string;
  readonly reading: string | undefined;
  readonly after: string;
}

/** The password that is chosen already: large, word by word, with how each word is read. Two lines whatever its words are, so that nothing moves. */
export function ChosenProposal({ proposal, onOther }: ChosenProposalProps) {
  const lines = linesOf(proposal);
  const long = lines.some((line) => lengthOf(line) > LARGE_LETTERS);
  return (
    <div class="proposal-chosen">
      <p
        class={long ? 'proposal-words proposal-long' : 'proposal-words'}
        data-testid="proposal"
        translate={false}
        lang="en"
      >
        {lines.map((line, nth) => (
          <span class="proposal-line" key={nth}>
            {line.map(({ word, reading, after }, place) => (
              <span class="proposal-part" key={place}>
                <span class="proposal-word" data-reading={language() === 'ja' ? reading : undefined}>
                  {word}
                </span>
                {after}
              </span>
            ))}
          </span>
        ))}
      </p>
      <Button kind="link" slim onClick={onOther}>
        {text('proposal_other')}
      </Button>
    </div>
  );
}

/** Two words in each line; the number stays with the last of them. */
function linesOf({ password = '', readings = [] }: Partial<Proposal> = {}): readonly (readonly Part[])[] {
  const [, first = '', number = ''] = /^(.*)(-\d+)$/.exec(password) ?? [];
  const words = first.split('-');
  const parts = words.map((word, place) => ({
    word,
    reading: readings[place],
    after: place < words.length - 1 ? '-' : number,
  }));
  return [parts.slice(0, 2), parts.slice(2)];
}

const lengthOf = (line: readonly Part[]) =>
  line.reduce((letters, { word, after }) => letters + word.length + after.length, 0);
