import { useEffect, useRef } from 'preact/hooks';
import { language, text } from '../language.ts';
import { DeskContact } from '../parts/desk-contact.tsx';
import { type HelpTopic, helpTopics } from '../texts/error-text.ts';
import { helpEn } from '../texts/help-en.ts';
import { helpJa } from '../texts/help-ja.ts';
import { Diagnosis } from './diagnosis.tsx';
import { SelfCheck } from './self-check.tsx';

/** 使い方: what people ask, one answer each. An error's link opens its answer. */
export function HelpPage({ topic }: { readonly topic: HelpTopic | undefined }) {
  const answers = language() === 'ja' ? helpJa : helpEn;
  return (
    <>
      <h1>{text('help_title')}</h1>
      <p>{text('help_intro')}</p>
      <div>
        {helpTopics.map((name) => (
          <Answer key={name} open={name === topic} {...answers[name]} />
        ))}
      </div>
      <SelfCheck />
      <Diagnosis />
    </>
  );
}

interface AnswerProps {
  readonly question: string;
  readonly answer: readonly string[];
  readonly open: boolean;
}

function Answer({ question, answer, open }: AnswerProps) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!open || !details.current) return;
    details.current.open = true;
    details.current.scrollIntoView({ block: 'start' });
    details.current.querySelector('summary')?.focus();
  }, [open]);
  return (
    <details ref={details}>
      <summary>{question}</summary>
      <div>
        {answer.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <DeskContact below={answer} />
      </div>
    </details>
  );
}
