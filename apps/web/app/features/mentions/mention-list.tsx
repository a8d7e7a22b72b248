import { useTranslation } from '#app/lib/words.tsx';
import './mentions.css';
import type { useMentions } from './use-mentions.ts';

/** Whom one may mean, above the field. The focus stays in the field, which says which one is chosen. */
export function MentionList({ id, options, current, choose }: ReturnType<typeof useMentions>['list']) {
  const { t } = useTranslation();
  return (
    <>
      <p className="visually-hidden" role="status">
        {options.length > 0 && t('conversation.mention.offered', { count: options.length })}
      </p>
      {options.length > 0 && (
        <div role="listbox" id={id} aria-label={t('conversation.mention.list')} className="mentions">
          {options.map((person) => (
            // The keys are the field's; a press must not take the focus from it.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
            <div
              key={person.id}
              id={`${id}-${person.id}`}
              role="option"
              aria-selected={person === current}
              className="mentions__one"
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(person)}
            >
              <bdi>{person.name}</bdi>
              <span className="mentions__where">
                <bdi>{person.note}</bdi>
              </span>
            </div>
          ))}
        </div>
      )}
    </>
  );
}
