import { useEffect, useRef, useState } from 'preact/hooks';
import { language, loadHelpTexts, text } from '../language.ts';
import { DeskContact } from '../parts/desk-contact.tsx';
import { hasWords } from '../parts/search.ts';
import { TextField } from '../parts/text-field.tsx';
import { type HelpTopic, helpTopics } from '../texts/error-text.ts';
import { type HelpFigure, helpFigures } from '../texts/help-figures.ts';
import type { HelpAnswer, HelpTexts } from '../texts/help-ja.ts';
import { Diagnosis } from './diagnosis.tsx';
import { SelfCheck } from './self-check.tsx';

/** 使い方: what people ask, one answer each, to be searched. An error's link opens its answer. */
export function HelpPage({ topic }: { readonly topic: HelpTopic | undefined }) {
  const [answers, setAnswers] = useState<HelpTexts>();
  const [search, setSearch] = useState('');
  useEffect(() => void loadHelpTexts().then(setAnswers), []);
  const topics = helpTopics.filter((name) => {
    const { question, answer } = answers?.[name] ?? { question: '', answer: [] };
    return hasWords([question, ...answer].join(' '), search);
  });
  return (
    <>
      <h1>{text('help_title')}</h1>
      <p>{text('help_intro')}</p>
      <TextField label={text('help_search')} type="search" value={search} onText={setSearch} />
      {search.trim() !== '' && (
        <p role="status">
          {topics.length > 0 ? text('help_found', { count: topics.length }) : text('help_found_none')}
        </p>
      )}
      {answers && (
        <div>
          {topics.map((name) => (
            <Answer key={name} open={name === topic} figures={helpFigures[name] ?? []} {...answers[name]} />
          ))}
        </div>
      )}
      <SelfCheck />
      <Diagnosis />
      <p>
        <a href="#/new">{text('news_title')}</a>
      </p>
    </>
  );
}

interface AnswerProps extends HelpAnswer {
  readonly figures: readonly HelpFigure[];
  readonly open: boolean;
}

function Answer({ question, answer, figures, open }: AnswerProps) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!open || !details.current) return;
    details.current.open = true;
    const summary = details.current.querySelector('summary');
    summary?.scrollIntoView({ block: 'start' });
    summary?.focus({ preventScroll: true });
  }, [open]);
  return (
    <details ref={details}>
      <summary>{question}</summary>
      <div>
        {answer.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {figures.map(({ name, width, height, alt }) => (
          <img
            key={name}
            class="help-figure"
            src={`/help/${language()}/${name}.svg`}
            alt={alt[language()]}
            loading="lazy"
            {...{ width, height }}
          />
        ))}
        <DeskContact below={answer} />
      </div>
    </details>
  );
}
