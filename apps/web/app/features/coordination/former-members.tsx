import type { MemberView } from '@passerelle/core/members/contract.ts';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { Panel } from '#app/components/panel.tsx';
import { Person } from '#app/components/person.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { members: readonly MemberView[]; answer: { problem: FormProblem } | undefined };

/** Those whose membership was ended, each with the way back: a mistake has to be mendable. */
export function FormerMembers({ members, answer }: Props) {
  const { t } = useTranslation();
  return (
    <Panel title={t('coordination.members.formerTitle')} intro={t('coordination.members.formerIntro')}>
      <ul className="rows">
        {members.map((member) => (
          <li key={member.id} className="member-row">
            <span className="member-row__who">
              <Person member={member} />
            </span>
            <Form intent="restore" answer={answer}>
              <input type="hidden" name="subject" value={member.id} />
              <SubmitButton look="quiet" size="s" aria-label={t('coordination.members.restoreOf', { name: member.name })}>
                {t('coordination.members.restore')}
              </SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
