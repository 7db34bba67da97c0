import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { useServices } from '../services-context.ts';

interface FolderOfferProps {
  readonly onSave: () => void;
  readonly onLater: () => void;
}

/**
 * Once, when there is something to lose: a backup that happens by itself. Whatever is answered, it is not asked again; 控え offers it for ever.
 * `onSave`: one file now; `onLater`: not now.
 */
export function FolderOffer({ onSave, onLater }: FolderOfferProps) {
  const { browser, settings } = useServices();
  const answered = () => settings.change({ folderOffered: true });
  return (
    <section class="card stack-tight can-wait" aria-labelledby="folder-offer" data-testid="folder-offer">
      <h2 id="folder-offer">{text('folder_title')}</h2>
      <p>{text('folder_what')}</p>
      <p class="quiet">{text('folder_remove_warning')}</p>
      <div class="row">
        {/* A tab: the popup would close under the browser's window for folders. */}
        <Button kind="second" slim onClick={() => void answered().then(() => browser.openManager('backup'))}>
          {text('folder_choose')}
        </Button>
        <Button kind="link" onClick={() => void answered().then(onSave)}>
          {text('backup_due_save')}
        </Button>
        <Button kind="link" onClick={() => void answered().then(onLater)}>
          {text('folder_offer_later')}
        </Button>
      </div>
    </section>
  );
}
