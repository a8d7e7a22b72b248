import type { RelayPreview as Preview } from '@passerelle/core/relays/contract.ts';
import { Person } from '#app/components/person.tsx';
import { Prose } from '#app/components/prose.tsx';
import { spaceName } from '#app/features/spaces/names.ts';
import { useTranslation } from '#app/lib/words.tsx';

/** The thread as everybody would see it; what tells who asks is marked in it and listed above. */
export function RelayPreview({ preview, theme, lang }: { preview: Preview; theme: string; lang: string }) {
  const { t } = useTranslation();
  const { author, space, title, html } = preview;
  return (
    <>
      <FoundNames names={preview.names} />
      <div className="forward-preview relay-preview">
        <p className="facts">
          <span>{t(`themes.${theme}` as 'themes.youth')}</span>
          <bdi>{spaceName(t, space)}</bdi>
        </p>
        <h3 dir="auto" lang={lang}>
          {title}
        </h3>
        <Person member={author} size="s" />
        <div lang={lang}>
          <Prose html={html} />
        </div>
      </div>
    </>
  );
}

function FoundNames({ names }: { names: Preview['names'] }) {
  const { t } = useTranslation();
  if (names.title.length + names.body.length === 0) return null;
  return (
    <div className="relay-found" role="status">
      <p>{t('relays.preview.found')}</p>
      <ul>
        {names.title.map((name) => (
          <li key={`title ${name}`}>
            <mark dir="auto">{name}</mark> ({t('relays.preview.foundInTitle')})
          </li>
        ))}
        {names.body.map((name) => (
          <li key={name}>
            <mark dir="auto">{name}</mark>
          </li>
        ))}
      </ul>
      <p>{t('relays.preview.marked')}</p>
    </div>
  );
}

/** Nothing keeps it from going out. */
export const isClean = ({ names }: Preview): boolean => names.title.length + names.body.length === 0;
