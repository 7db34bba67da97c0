import { language, text } from '../language.ts';
import { useServices } from '../services-context.ts';
import { news } from '../texts/news.ts';

/** What is new: for each version what a person notices. */
export function NewsPage() {
  const { browser } = useServices();
  return (
    <>
      <h1>{text('news_title')}</h1>
      <p>{text('news_version', { version: browser.about.version })}</p>
      {news.map(({ version, day, points }) => (
        <section key={version} class="card stack-tight">
          <h2>
            {version} <span class="whole">{day}</span>
          </h2>
          <ul class="news">
            {points[language()].map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </section>
      ))}
      <p>
        <a href="#/help">{text('manager_help')}</a>
      </p>
    </>
  );
}
