import { Link } from '@remix-run/react';
import type { PlaceFollowView } from '@passerelle/core/follows/contract.ts';
import type { SpaceView } from '@passerelle/core/spaces/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { QuestionLink, type Question } from '#app/components/question.tsx';
import { SpaceLevel } from '#app/features/follows/space-level.tsx';
import { isolated } from '#app/lib/isolated.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { spaceName } from './names.ts';
import { SpaceFacts } from './space-facts.tsx';
import { spaceHref } from './space-place.tsx';

export function useCloseQuestion() {
  const { t } = useTranslation();
  return (space: SpaceView): Question => {
    const name = isolated(spaceName(t, space));
    return {
      intent: 'close', subject: space.id,
      does: t('spaces.close'),
      label: t('spaces.closeOf', { name }),
      title: t('spaces.closeTitle', { name }),
      text: t('spaces.closeText'),
    };
  };
}

/** A space in the list of them: what it is for, who reads and writes, and for its keepers what they can change. */
export function SpaceRow({ space, follow }: { space: SpaceView; follow: PlaceFollowView | undefined }) {
  const { t } = useTranslation();
  const closeQuestion = useCloseQuestion();
  const { id, description, general, closedAt, can } = space;
  const name = spaceName(t, space);
  return (
    <li>
      <div className="space-row">
        <h2>
          <Link to={spaceHref(id)} prefetch="intent" className="space-row__title">
            <bdi>{name}</bdi>
          </Link>
        </h2>
        {description && (
          <p className="space-about" dir="auto">
            {description}
          </p>
        )}
        <SpaceFacts space={space} />
        {follow && <SpaceLevel space={space} follow={follow} />}
      </div>
      {can.manage && (
        <div className="button-row">
          <LinkButton to={`/spaces/${id}/edit`} size="s" aria-label={t('spaces.editOf', { name: isolated(name) })}>
            {t('groups.edit')}
          </LinkButton>
          {!general && !closedAt && <QuestionLink question={closeQuestion(space)} />}
          {closedAt && (
            <Form intent="reopen">
              <input type="hidden" name="subject" value={id} />
              <SubmitButton look="quiet" size="s" aria-label={t('spaces.reopenOf', { name: isolated(name) })}>
                {t('spaces.reopen')}
              </SubmitButton>
            </Form>
          )}
        </div>
      )}
    </li>
  );
}
