import { Link } from '@remix-run/react';
import type { GroupView } from '@passerelle/core/groups/contract.ts';
import { QuestionLink } from '#app/components/question.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { useGroupQuestions } from './use-questions.ts';

/** A group one could join: what it is for, and how one reads in it. */
export function GroupRow({ group }: { group: GroupView }) {
  const { t } = useTranslation();
  const { join } = useGroupQuestions();
  const { id, title, description, memberCount, history, can } = group;
  return (
    <li>
      <div className="group-row__what">
        <h3 dir="auto">
          <Link to={`/groups/${id}`} prefetch="intent" className="group-row__title">
            {title}
          </Link>
        </h3>
        {description && (
          <p className="group-row__about" dir="auto">
            {description}
          </p>
        )}
        <p className="facts">
          <span>{t('groups.members', { count: memberCount })}</span>
          <span>{t(`groups.history.${history}`)}</span>
        </p>
      </div>
      {can.join && <QuestionLink question={join(group)} look="secondary" />}
    </li>
  );
}
