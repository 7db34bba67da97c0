import { Fragment, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { loginStep, setUpStep } from '../frame.js';

/** A login step around a controlled field of six digits. */
export function step(Field, Around = Fragment) {
  return loginStep((at, tell) => {
    function Step() {
      const [value, setValue] = useState('');
      const change = (next) => {
        tell.change(next);
        setValue(next);
      };
      return (
        <Around>
          <Field value={value} onChange={change} onComplete={tell.complete} />
        </Around>
      );
    }
    createRoot(at).render(<Step />);
  });
}

/** A set-up step around the picture of a code. */
export const setUp = (Picture) => setUpStep((at, uri) => createRoot(at).render(<Picture value={uri} />));

export const six = (draw) => [0, 1, 2, 3, 4, 5].map(draw);
export const small = { width: 40, height: 40 };
