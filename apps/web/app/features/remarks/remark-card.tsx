import type { RemarkView } from '@passerelle/core/remarks/contract.ts';
import { Badge } from '#app/components/badge.tsx';
import { DateTime, RelativeTime } from '#app/components/date-time.tsx';
import { LanguageNote } from '#app/components/language-note.tsx';
import { Person, PersonName } from '#app/components/person.tsx';
import { Prose } from '#app/components/prose.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { Difference } from '#app/features/writing/difference.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { DecideForms } from './decide-forms.tsx';

type Props = { remark: RemarkView; answer: { problem: FormProblem } | undefined };

/** A remark: who says what, what would change, what came of it, and what one can do about it. */
export function RemarkCard({ remark, answer }: Props) {
  const { t } = useTranslation();
  const { id, kind, locale, author, html, original, proposed, createdAt, state, meanwhile, can } = remark;
  return (
    <article className="remark" id={`remark-${id}`}>
      <header className="remark__head">
        <Person member={author} size="s" />
        <p className="facts">
          <span>{t(`remarks.kind.${kind}`)}</span>
          <RelativeTime instant={createdAt} />
          <LanguageNote locale={locale} />
          {state !== 'open' && <Badge tone={state === 'accepted' || state === 'resolved' ? 'accent' : 'neutral'}>{t(`remarks.state.${state}`)}</Badge>}
        </p>
      </header>
      {original !== null && proposed !== null && (
        <div role="group" className="remark__change" aria-label={t('remarks.changes')}>
          <Difference before={original} after={proposed} lang={locale} />
        </div>
      )}
      {html !== '' && <Prose html={html} />}
      {meanwhile && can.accept && <p className="remark__meanwhile">{t('remarks.meanwhile')}</p>}
      <Decision remark={remark} />
      <DecideForms remark={remark} answer={answer} />
    </article>
  );
}

function Decision({ remark: { decidedBy, decidedAt, answer } }: { remark: RemarkView }) {
  const { t } = useTranslation();
  if (!decidedBy || !decidedAt) return null;
  return (
    <div className="remark__decision">
      <p className="note">
        <Sentence text={t('remarks.decidedBy')} parts={{ person: <PersonName name={decidedBy.name} />, date: <DateTime instant={decidedAt} style="date" /> }} />
      </p>
      {answer && (
        <p className="lines" dir="auto">
          {answer}
        </p>
      )}
    </div>
  );
}
