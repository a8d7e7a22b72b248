import { Mark } from '#app/components/mark.tsx';
import { Prose } from '#app/components/prose.tsx';
import { Bridge } from '#app/features/shell/bridge.tsx';
import type { PublicPage } from './public-sheet.server.ts';

/** A sheet for anybody. No link in it leads into the product. */
export function PublicSheet({ page }: { page: PublicPage }) {
  const { locale, dir, facts, parts, cite } = page;
  return (
    <div className="public" lang={locale} dir={dir}>
      <header className="public__bar">
        <p className="brand">
          <Mark />
          <span>{page.product}</span>
        </p>
        {page.languages.length > 1 && <Languages page={page} />}
      </header>
      <main id="main" className="public__main public-sheet" tabIndex={-1}>
        <article className="sheet__text">
          <header className="public-sheet__head">
            <p className="note">
              {page.kind} · {page.theme}
            </p>
            <h1 tabIndex={-1} dir="auto">
              {page.title}
            </h1>
            <p className="note">{page.byline}</p>
            <p className="note">{page.approved}</p>
          </header>
          {facts.length > 0 && (
            <section className="sheet__facts" aria-label={page.factsTitle}>
              <dl>
                {facts.map(({ label, value }) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
            </section>
          )}
          {parts.map(({ part, heading, html, lang, dir: direction, note }) => (
            <section key={part} className={`sheet__part sheet__part--${part}`}>
              <h2 className={part === 'summary' ? 'visually-hidden' : undefined}>{heading}</h2>
              {note && <p className="note">{note}</p>}
              <div lang={lang} dir={direction}>
                <Prose html={html} />
              </div>
            </section>
          ))}
          <section className="sheet__sources sharing">
            <h2>{cite.title}</h2>
            <p className="citation__text">{cite.text}</p>
            <p className="note">{page.about}</p>
          </section>
        </article>
      </main>
      <Bridge />
    </div>
  );
}

function Languages({ page: { languagesTitle, languages } }: { page: PublicPage }) {
  return (
    <nav aria-label={languagesTitle} className="public-sheet__languages">
      {languages.map(({ locale, name, isShown }) => (
        <a key={locale} href={`?lang=${locale}`} lang={locale} hrefLang={locale} aria-current={isShown ? 'true' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}
