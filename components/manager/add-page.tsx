import { useRef, useState } from 'preact/hooks';
import type { ErrorCode } from '../../lib/core/errors.ts';
import { ok, type Result } from '../../lib/core/result.ts';
import type { Candidate, Found } from '../../lib/services/capture/capture-service.ts';
import { usePaste } from '../hooks/use-paste.ts';
import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { CandidateChoice } from '../parts/candidate-choice.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { FileField } from '../parts/file-field.tsx';
import { MovingCard } from '../parts/moving-card.tsx';
import { StatusNotice } from '../parts/status-notice.tsx';
import { UnusableNotice } from '../parts/unusable-notice.tsx';
import { Working } from '../parts/working.tsx';
import { useServices } from '../services-context.ts';
import { AccountForm } from './account-form.tsx';
import { LiveReading } from './live-reading.tsx';

/** What the page stands at. `added` counts what was saved, so that the form begins anew each time. */
interface Standing {
  readonly found?: Found;
  readonly chosen?: Candidate | undefined;
  readonly error?: ErrorCode;
  readonly added: number;
}

/** 追加: a picture first, for most people; then the camera, and a typed key. Pictures and addresses may also be dropped or pasted. */
export function AddPage() {
  const { capture } = useServices();
  const [standing, setStanding] = useState<Standing>({ added: 0 });
  const [reading, setReading] = useState(false);
  const given = useRef(0);
  const { found, chosen, error, added } = standing;
  const several = !chosen && found && found.candidates.length > 1 ? found.candidates : undefined;

  const take = (read: Result<Found, ErrorCode>) => {
    if (!read.ok) return setStanding({ added, error: read.error });
    const { candidates } = read.value;
    setStanding({ added, found: read.value, chosen: candidates.length === 1 ? candidates[0] : undefined });
  };
  /** What was given last is what stands there: what an earlier picture held makes way at once, and is not shown if it is read later. */
  const readPictures = async (pictures: readonly Blob[]) => {
    const nth = ++given.current;
    setReading(true);
    if (!found?.moving) setStanding({ added });
    const read = await capture.readPictures(pictures);
    if (nth !== given.current) return;
    take(read);
    setReading(false);
  };
  const readText = async (text: string) => {
    const nth = ++given.current;
    const read = await capture.readText(text);
    if (nth !== given.current) return;
    take(read);
    setReading(false);
  };
  usePaste(readPictures, readText);

  return (
    <>
      <h1>{text('add_title')}</h1>
      {added > 0 && !found && !error && !reading && (
        <>
          <StatusNotice title={text('added')}>
            <p>{text('add_next')}</p>
          </StatusNotice>
          <h2>{text('add_another')}</h2>
        </>
      )}
      <FileField
        label={text('add_picture')}
        how={text('add_picture_how')}
        hint={text('add_picture_drop')}
        accept="image/*,.heic,.heif"
        several
        onFiles={(pictures) => void readPictures(pictures)}
        onText={(given) => void readText(given)}
      />
      {reading && <Working title={text('looking')} />}
      {error && (
        <ErrorNotice code={error} hint={/^qr(?!SmallKind)/.test(error) ? text('add_failed') : undefined} />
      )}
      {found?.moving && <MovingCard key={found.moving.read} moving={found.moving} />}
      {found && <UnusableNotice unusable={found.unusable} />}
      {several ? (
        <CandidateChoice
          candidates={several}
          onChoose={(candidate) => setStanding({ ...standing, chosen: candidate })}
        />
      ) : (
        !found?.moving && (
          <section class="card stack" aria-labelledby="form-title">
            <h2 class="section-title" id="form-title">
              {text(chosen ? 'add_read_title' : 'add_key_title')}
            </h2>
            <AccountForm
              key={chosen?.id ?? `typed ${added}`}
              fromPicture={chosen}
              onAdded={() => {
                setStanding({ added: added + 1 });
                scrollTo({ top: 0 }); // The good news stands above.
              }}
              onTyping={() => error && setStanding({ added })}
            />
          </section>
        )
      )}
      {chosen && found && found.candidates.length > 1 && (
        <Button kind="link" onClick={() => setStanding({ ...standing, chosen: undefined })}>
          {text('choose_another')}
        </Button>
      )}
      <LiveReading
        onFound={(read) => {
          take(ok(read));
          scrollTo({ top: 0 }); // What was read stands above.
        }}
      />
    </>
  );
}
