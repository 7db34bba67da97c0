import type { Language } from '../../lib/core/language.ts';
import { language, text } from '../language.ts';
import { DeskContact } from '../parts/desk-contact.tsx';
import { guidesEn } from '../texts/guides-en.ts';
import { type Guide, guidesJa } from '../texts/guides-ja.ts';

const guidesIn = { ja: guidesJa, en: guidesEn } satisfies Record<Language, unknown>;

/** Where people come from: which file, where its button is, what to delete afterwards; and what to do where there is no file. */
export function ImportGuides() {
  const { guides, others, afterwards } = guidesIn[language()];
  return (
    <section class="stack-tight" aria-labelledby="import-from">
      <h2 id="import-from">{text('import_from')}</h2>
      <div>
        {guides.map((guide) => (
          <GuideSteps key={guide.title} guide={guide} afterwards={afterwards} />
        ))}
        <details>
          <summary>{others.title}</summary>
          <div>
            <p>{others.before}</p>
            <dl class="guide-apps">
              {others.apps.map(([app, what]) => (
                <div key={app}>
                  <dt>{app}</dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </div>
        </details>
      </div>
    </section>
  );
}

function GuideSteps({ guide, afterwards }: { readonly guide: Guide; readonly afterwards: string }) {
  return (
    <details>
      <summary>{guide.title}</summary>
      <div>
        {guide.before && <p>{guide.before}</p>}
        <ol class="guide-steps">
          {guide.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <DeskContact below={guide.steps} />
        <h3>{afterwards}</h3>
        <ul class="guide-steps">
          {guide.afterwards.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
      </div>
    </details>
  );
}
