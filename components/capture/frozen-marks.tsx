import type { Candidate } from '../../lib/services/capture/capture-service.ts';
import '../parts/candidate-choice.css';

interface FrozenMarksProps {
  readonly marks: readonly Candidate[];
  readonly chosen: Candidate | undefined;
}

/** Numbers over the codes that were read, the same as in the list beside the picture, which is what is read out. */
export function FrozenMarks({ marks, chosen }: FrozenMarksProps) {
  return (
    <div class="frozen-marks" aria-hidden="true">
      {marks.map(
        ({ id, place }, index) =>
          place && (
            <div
              key={id}
              class={id === chosen?.id ? 'frozen-mark frozen-mark-chosen' : 'frozen-mark'}
              data-testid="qr-mark"
              style={{
                left: `${place.x * 100}%`,
                top: `${place.y * 100}%`,
                width: `${place.width * 100}%`,
                height: `${place.height * 100}%`,
              }}
            >
              <span class="choice-number">{index + 1}</span>
            </div>
          ),
      )}
    </div>
  );
}
