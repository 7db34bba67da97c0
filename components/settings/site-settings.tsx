import { useEffect, useState } from 'preact/hooks';
import { text } from '../language.ts';
import { Check } from '../parts/check.tsx';
import { useServices } from '../services-context.ts';

/** For each site that codes are filled in on: may its login pages be noticed by themselves? Off until somebody wants it. */
export function SiteSettings() {
  const { vault, siteAccess } = useServices();
  const [granted, setGranted] = useState<readonly string[]>([]);
  const [refused, setRefused] = useState(false);
  useEffect(() => void siteAccess.granted().then(setGranted), [siteAccess]);
  const sites = [...new Set(vault.accounts().flatMap(({ origins }) => origins))].filter((origin) =>
    origin.startsWith('https://'),
  );
  // The browser asks only right after a press: nothing may be waited for before.
  const change = async (origin: string, wanted: boolean) => {
    const answer = wanted ? siteAccess.ask(origin) : siteAccess.giveBack(origin).then(() => true);
    // As the person left the box, until the browser has its answer.
    setGranted(wanted ? [...granted, origin] : granted.filter((item) => item !== origin));
    setRefused(!(await answer));
    setGranted(await siteAccess.granted());
  };
  return (
    <section class="card stack-tight">
      <h2>{text('access_title')}</h2>
      <p>{text('access_what')}</p>
      {sites.length === 0 && <p class="quiet">{text('access_none')}</p>}
      {sites.map((origin) => (
        <Check
          key={origin}
          label={new URL(origin).host}
          checked={granted.includes(origin)}
          onCheck={(wanted) => void change(origin, wanted)}
        />
      ))}
      {refused && (
        <p class="notice notice-wait" role="status">
          {text('access_refused')}
        </p>
      )}
    </section>
  );
}
