import { Form, useLocation } from '@remix-run/react';
import type { PostView, TranslationView } from '@passerelle/core/threads/contract.ts';
import { PersonName } from '#app/components/person.tsx';
import { Prose } from '#app/components/prose.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { languages } from '#app/lib/languages.ts';
import { useReader } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { usePosting } from './posting.tsx';
import { readings } from './reading.ts';

/** A post and its translations: both, or what the reader prefers. */
export function TranslatedWords({ post }: { post: PostView }) {
  const { selfId, reading } = usePosting();
  const { locale } = useReader();
  const { translations } = post;
  const original = <Prose html={withSelf(post, selfId)} />;
  if (translations.length === 0) return original;
  const preferred = translations.find((one) => one.locale === locale) ?? translations[0]!;
  const shown = reading === 'original' ? [] : reading === 'both' ? translations : [preferred];
  return (
    <div className="translated">
      {reading !== 'translation' && original}
      {shown.map((translation) => (
        <Translation key={translation.locale} translation={translation} />
      ))}
      <ReadingChoice />
    </div>
  );
}

function Translation({ translation: { locale, html, author, stale } }: { translation: TranslationView }) {
  const { t } = useTranslation();
  const { name, dir } = languages[locale];
  return (
    <section className="translation" aria-label={t('posts.translation.in', { language: name })}>
      <div lang={locale} dir={dir}>
        <Prose html={html} />
      </div>
      <p className="translation__by">
        <Sentence text={t('posts.translation.by')} parts={{ language: <bdi lang={locale}>{name}</bdi>, name: <PersonName name={author.name} /> }} />
        {stale && <span className="translation__stale">{t('posts.translation.stale')}</span>}
      </p>
    </section>
  );
}

function ReadingChoice() {
  const { t } = useTranslation();
  const { reading } = usePosting();
  const { pathname, search } = useLocation();
  return (
    <Form method="post" action="/reading" preventScrollReset>
      <input type="hidden" name="next" value={pathname + search} />
      <div role="group" aria-label={t('posts.reading.title')} className="reading">
        {readings.map((one) => (
          <button key={one} type="submit" name="reading" value={one} aria-pressed={one === reading} className="reading__one">
            {t(`posts.reading.${one}`)}
          </button>
        ))}
      </div>
    </Form>
  );
}

/** Where the reader is named, marked as such: that is to be seen. */
function withSelf({ html, mentions }: PostView, selfId: string): string {
  const named = `data-member="${selfId}"`;
  return mentions.includes(selfId) ? html.replaceAll(named, `${named} data-self`) : html;
}
