import type { GroupView } from '@passerelle/core/groups/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { DateTime } from '#app/components/date-time.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { Panel } from '#app/components/panel.tsx';
import { QuestionLink } from '#app/components/question.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { useGroupQuestions } from './use-questions.ts';

type Props = { group: GroupView; answer: { problem: FormProblem } | undefined };

/** What a group is for, what its rules are, and what one can do with it. */
export function GroupAbout({ group, answer }: Props) {
  const { t } = useTranslation();
  const questions = useGroupQuestions();
  const { id, description, memberCount, history, admission, closedAt, joined, can } = group;
  return (
    <Panel title={t('groups.about')}>
      {description && (
        <p className="group-about" dir="auto">
          {description}
        </p>
      )}
      <dl className="group-facts">
        <Fact name={t('groups.facts.members')}>{t('groups.members', { count: memberCount })}</Fact>
        <Fact name={t('groups.facts.admission')}>{t(`groups.admission.${admission}`)}</Fact>
        <Fact name={t('groups.facts.history')}>{t(`groups.history.${history}`)}</Fact>
        {closedAt && (
          <Fact name={t('groups.facts.closed')}>
            <DateTime instant={closedAt} style="date" />
          </Fact>
        )}
      </dl>
      <div className="button-row group-actions">
        {joined && (
          <LinkButton to={`/conversations/${id}`} look="primary">
            {t('groups.toConversation')}
          </LinkButton>
        )}
        {can.join && <QuestionLink question={questions.join(group)} look="primary" size="m" />}
        {can.manage && <LinkButton to={`/groups/${id}/edit`}>{t('groups.edit')}</LinkButton>}
        {can.manage && !closedAt && <QuestionLink question={questions.close(group)} size="m" />}
        {can.manage && closedAt && (
          <Form intent="reopen" answer={answer}>
            <input type="hidden" name="subject" value={id} />
            <SubmitButton look="secondary">{t('groups.reopen')}</SubmitButton>
          </Form>
        )}
        {can.leave && <QuestionLink question={questions.leave(group)} size="m" />}
      </div>
    </Panel>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
