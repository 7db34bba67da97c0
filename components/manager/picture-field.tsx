import { useEffect, useId, useState } from 'preact/hooks';
import { text } from '../language.ts';

/** A picture chosen, or dropped anywhere on the page. */
export function PictureField({ onPicture }: { readonly onPicture: (picture: Blob) => void }) {
  const id = useId();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hover = (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      event.preventDefault(); // Or the browser would leave this page to show the picture.
      setOver(false);
      const picture = event.dataTransfer?.files[0];
      if (picture) onPicture(picture);
    };
    document.addEventListener('dragover', hover);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', hover);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  });
  return (
    <div class={over ? 'card drop drop-over' : 'card drop'}>
      <p>{text('add_picture_how')}</p>
      <div class="file">
        <label class="button button-second" for={id}>
          {text('add_picture')}
        </label>
        <input
          id={id}
          type="file"
          accept="image/png,image/jpeg,image/webp,image/gif"
          onChange={(event) => {
            const picture = event.currentTarget.files?.[0];
            if (picture) onPicture(picture);
            event.currentTarget.value = ''; // So that the same file can be chosen again.
          }}
        />
      </div>
      <p class="quiet">{text('add_picture_drop')}</p>
    </div>
  );
}
