import type { MemberRef } from '@passerelle/core/members/contract.ts';
import type { PinView } from '@passerelle/core/matching/contract.ts';
import type { Side } from '@passerelle/core/profiles/contract.ts';
import { Badge } from '#app/components/badge.tsx';
import { Panel } from '#app/components/panel.tsx';
import { PersonName } from '#app/components/person.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { PinChoice } from './pin-choice.tsx';
import { PinForms } from './pin-forms.tsx';

type Props = { pins: readonly PinView[]; choice: Record<Side, MemberRef[]> | null; isNewer: boolean; answer: { problem: FormProblem } | undefined };

/** What holds for the next run, and what of it can no longer be. `isNewer`: the run that is shown does not know of all. `choice`: whom there is to choose from. */
export function PinList({ pins, choice, isNewer, answer }: Props) {
  const { t } = useTranslation();
  return (
    <Panel title={t('matching.pins.title')} intro={t(pins.length === 0 ? 'matching.pins.none' : isNewer ? 'matching.pins.newer' : 'matching.pins.intro')}>
      <ul className="rows">
        {pins.map(({ mentor, mentee, kind, obstacle }) => (
          <li key={`${mentor.id} ${mentee.id}`}>
            <span>
              <Sentence text={t('matching.pins.pair')} parts={{ mentor: <PersonName name={mentor.name} />, mentee: <PersonName name={mentee.name} /> }} />
              {obstacle && <span className="note"> {t(`matching.obstacle.${obstacle}`)}</span>}
            </span>
            <Badge tone={kind === 'pin' && !obstacle ? 'accent' : 'danger'}>{t(obstacle ? 'matching.pins.impossible' : `matching.pinned.${kind}`)}</Badge>
            <PinForms mentor={mentor} mentee={mentee} kind={kind} answer={answer} />
          </li>
        ))}
      </ul>
      {choice && <PinChoice key={pins[0]?.createdAt} mentors={choice.mentor} mentees={choice.mentee} answer={answer} />}
    </Panel>
  );
}
