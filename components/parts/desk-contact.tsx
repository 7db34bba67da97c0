import { usePolicy } from '../hooks/use-policy.ts';
import { text } from '../language.ts';

/** The desk that the administrator named, below a text that tells a person to ask one; nothing where the text says no such thing. */
export function DeskContact({ below }: { readonly below: string | readonly string[] }) {
  const { contact } = usePolicy();
  if (!contact || ![below].flat().some((sentence) => sentence.includes(text('desk_word')))) return null;
  const { name, telephone, address } = contact;
  return (
    <p class="desk-contact" data-testid="desk-contact">
      <span class="quiet">{text('desk_title')}</span>
      {name && <b>{name}</b>}
      {telephone && <a href={`tel:${telephone.replace(/[^\d+]/g, '')}`}>{telephone}</a>}
      {address && <span>{address}</span>}
    </p>
  );
}
