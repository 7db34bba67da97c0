import { useState } from 'preact/hooks';
import type { CheckPoint } from '../../lib/services/check/check-service.ts';
import { language, text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { useServices } from '../services-context.ts';

/** すべて正しい？ What かぎ番 can find out on this PC alone, a line each, for people and for those who help them on the telephone. */
export function SelfCheck() {
  const { loadCheck } = useServices();
  const [points, setPoints] = useState<readonly CheckPoint[] | 'checking'>();
  const check = async () => {
    setPoints('checking');
    setPoints(await (await loadCheck()).check());
  };
  const wrong = typeof points === 'object' && points.some(({ verdict }) => verdict === 'wrong');
  return (
    <section class="card stack-tight" aria-labelledby="self-check-title">
      <h2 id="self-check-title">{text('check_title')}</h2>
      <p>{text('check_what')}</p>
      <Button
        kind="second"
        slim
        aria-disabled={points === 'checking'}
        onClick={() => points !== 'checking' && void check()}
      >
        {text('check_do')}
      </Button>
      <div role="status">
        {points === 'checking' && <p>{text('check_going_on')}</p>}
        {typeof points === 'object' && (
          <>
            <p>
              <b>{text(wrong ? 'check_wrong' : 'check_right')}</b>
            </p>
            <ul class="check-points">
              {points.map((point) => (
                <li key={point.name} data-testid="check-point" data-verdict={point.verdict}>
                  {text(`check_${point.verdict}_mark`)} {sentenceOf(point)}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}

const MEGABYTE = 1024 * 1024;

function sentenceOf({ name, verdict, amount }: CheckPoint): string {
  switch (name) {
    case 'clock':
      return text('check_clock', { at: new Date(amount ?? 0).toLocaleString(language()) });
    case 'room':
      if (amount === undefined) return text('check_room_unknown');
      return text(verdict === 'right' ? 'check_room' : 'check_room_wrong', {
        megabytes: Math.floor(amount / MEGABYTE),
      });
    case 'backup':
      return amount === undefined ? text('check_backup_none') : text('check_backup', { days: amount });
    case 'policy':
      return amount ? text('check_policy', { count: amount }) : text('check_policy_none');
    default:
      return text(verdict === 'right' ? `check_${name}` : `check_${name}_wrong`);
  }
}
