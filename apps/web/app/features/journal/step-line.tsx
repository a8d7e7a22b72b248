import { Form, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { MemberRef } from '@passerelle/core/members/contract.ts';
import { Badge } from '#app/components/badge.tsx';
import { CheckIcon } from '#app/components/icons.tsx';
import { PersonName } from '#app/components/person.tsx';
import { useNow } from '#app/lib/now.ts';
import { useReader } from '#app/lib/use-reader.ts';
import { useSelf } from '#app/lib/use-self.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { dayIn, daysBetween, inWords } from './calendar.ts';
import { useTick } from './use-tick.ts';

type Step = { id: string; what: string; owner: MemberRef | null; dueOn: string | null; done: boolean };
type Props = { step: Step; binomeId: string; canTick: boolean; children?: ReactNode };

/** A next step with its tick: what, by whom, until when; `children` are further facts. */
export function StepLine({ step, binomeId, canTick, children }: Props) {
  const { t } = useTranslation();
  const { id: selfId } = useSelf();
  const { what, owner, dueOn, done } = step;
  return (
    <div className="step" data-done={done || undefined}>
      {canTick ? <Tick step={step} binomeId={binomeId} /> : <span className="step__mark">{done && <CheckIcon />}</span>}
      <div className="step__text">
        <p className="step__what" dir="auto">
          {what}
        </p>
        <p className="facts">
          {done && <span>{t('journal.step.done')}</span>}
          {owner && <span>{owner.id === selfId ? t('journal.you') : <PersonName name={owner.name} />}</span>}
          {dueOn && !done && <DueDay day={dueOn} />}
          {children}
        </p>
      </div>
    </div>
  );
}

/** A box that is ticked by a form, and at once over the line where there is one. */
function Tick({ step: { id, what, done }, binomeId }: Pick<Props, 'step' | 'binomeId'>) {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const tick = useTick();
  return (
    <Form method="post" action={`/binomes/${binomeId}/journal`} className="step__tick" onSubmit={(event) => void tick(event, { id, what, done: !done })}>
      <input type="hidden" name="intent" value="tick" />
      <input type="hidden" name="stepId" value={id} />
      <input type="hidden" name="done" value={String(!done)} />
      <input type="hidden" name="back" value={pathname + search} />
      <button type="submit" className="step__box" aria-label={t(done ? 'journal.step.untick' : 'journal.step.tick', { what })}>
        <span className="step__mark">{done && <CheckIcon />}</span>
      </button>
    </Form>
  );
}

/** Until when, and whether that is over: by the reader's calendar. */
function DueDay({ day }: { day: string }) {
  const { t } = useTranslation();
  const { tag, timeZone } = useReader();
  const today = dayIn(timeZone, useNow());
  const left = daysBetween(today, day);
  const date = inWords(tag, day.slice(0, 4) === today.slice(0, 4) ? 'shortDay' : 'shortDayOfYear', day);
  const until = <time dateTime={day}>{t('journal.step.due', { date })}</time>;
  if (left < 0) {
    return (
      <>
        {until}
        <Badge tone="danger">{t('journal.step.overdue')}</Badge>
      </>
    );
  }
  if (left <= 1) return <Badge tone="accent">{t(left === 0 ? 'journal.step.today' : 'journal.step.tomorrow')}</Badge>;
  return until;
}
