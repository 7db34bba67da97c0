import { text } from '../language.ts';

interface WhoProps {
  readonly issuer: string;
  readonly accountName: string;
  /** Added behind the account name, as "このページ用". */
  readonly remark?: string | undefined;
  /** By which the buttons of the account say whose they are. */
  readonly id?: string;
}

/** Whose code this is. Names come from outside: shown as text, each in its own direction. */
export function Who({ issuer, accountName, remark, id }: WhoProps) {
  return (
    <p class="who" id={id}>
      <bdi>{issuer || text('no_service')}</bdi>
      <small>
        <bdi>{accountName}</bdi>
        {accountName && remark && text('between')}
        {remark && <span class="whole">{remark}</span>}
      </small>
    </p>
  );
}
