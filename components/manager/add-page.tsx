import { useEffect, useState } from 'preact/hooks';
import type { ErrorCode } from '../../lib/core/errors.ts';
import type { Result } from '../../lib/core/result.ts';
import type { Candidate, Found } from '../../lib/services/capture/capture-service.ts';
import { text } from '../language.ts';
import { CandidateChoice } from '../parts/candidate-choice.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { FileField } from '../parts/file-field.tsx';
import { StatusNotice } from '../parts/status-notice.tsx';
import { useServices } from '../services-context.ts';
import { AccountForm } from './account-form.tsx';

/** What the page stands at. `added` counts what was saved, so that the form begins anew each time. */
interface Standing {
  readonly chosen?: Candidate;
  readonly several?: readonly Candidate[];
  readonly error?: ErrorCode;
  readonly added: number;
}

/** 追加: a picture first, for most people; a typed key below. Pictures and addresses may also be dropped or pasted anywhere. */
export function AddPage() {
  const { capture } = useServices();
  const [standing, setStanding] = useState<Standing>({ added: 0 });
  const { chosen, several, error, added } = standing;

  const take = (found: Result<Found, ErrorCode>) => {
    if (!found.ok) return setStanding({ added, error: found.error });
    const [first, ...more] = found.value.candidates;
    if (!first) return setStanding({ added, error: found.value.unusable[0]?.error ?? 'qrNotFound' });
    setStanding(more.length > 0 ? { added, several: found.value.candidates } : { added, chosen: first });
  };
  const readPicture = async (picture: Blob) => take(await capture.readPicture(picture));

  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const picture = [...(event.clipboardData?.files ?? [])][0];
      const pasted = event.clipboardData?.getData('text') ?? '';
      if (picture) void readPicture(picture);
      else if (/^\s*otpauth/i.test(pasted)) take(capture.readText(pasted));
      else return; // An ordinary paste into a field.
      event.preventDefault();
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  });

  return (
    <>
      <h1>{text('add_title')}</h1>
      {added > 0 && !chosen && !several && !error && (
        <StatusNotice title={text('added')}>
          <p>{text('add_next')}</p>
        </StatusNotice>
      )}
      <FileField
        label={text('add_picture')}
        how={text('add_picture_how')}
        hint={text('add_picture_drop')}
        accept="image/png,image/jpeg,image/webp,image/gif"
        onFiles={([picture]) => picture && void readPicture(picture)}
      />
      {error && <ErrorNotice code={error} />}
      {several ? (
        <CandidateChoice
          candidates={several}
          onChoose={(candidate) => setStanding({ added, chosen: candidate })}
        />
      ) : (
        <AccountForm
          key={chosen?.id ?? `typed ${added}`}
          fromPicture={chosen}
          onAdded={() => setStanding({ added: added + 1 })}
          onTyping={() => error && setStanding({ added })}
        />
      )}
    </>
  );
}
