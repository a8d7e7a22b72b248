import type { ConsentView } from '@passerelle/core/practices/sources-contract.ts';
import { Badge } from '#app/components/badge.tsx';
import { DateTime } from '#app/components/date-time.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { Panel } from '#app/components/panel.tsx';
import { Prose } from '#app/components/prose.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Answer = { problem: FormProblem } | undefined;
type Props = { consent: ConsentView; answer: Answer };
type Source = ConsentView['sources'][number];

/** The author reads their own words and the sheet they would stand in, says yes or no to them, and can take a yes back. */
export function ConsentScreen({ consent: { practice, sources, blocks }, answer }: Props) {
  const { t } = useTranslation();
  const waiting = sources.filter(({ can }) => can.answer);
  return (
    <div className="stack">
      {waiting.length > 0 && (
        <Panel title={t('consents.consent.means')} className="consent-means">
          <p>{t('consents.consent.meansText')}</p>
          <p className="note">{t('consents.consent.mayWithdraw')}</p>
          {waiting.length > 1 && <AnswerForms sources={waiting} answer={answer} all isOne />}
        </Panel>
      )}
      {sources.map((source) => (
        <OwnWords key={source.id} source={source} isOne={waiting.length === 1} isPublished={practice.status === 'published'} answer={answer} />
      ))}
      <Panel title={t('consents.consent.sheet')}>
        {blocks === null && <p className="note">{t('consents.consent.sheetWithheld')}</p>}
        {blocks?.map(({ part, html }) => (
          <section key={part} className="consent-part">
            <h3>{t(`practices.part.${part}.label`)}</h3>
            <div lang={practice.locale}>
              <Prose html={html} />
            </div>
          </section>
        ))}
      </Panel>
    </div>
  );
}

type OwnProps = { source: Source; /** Nothing else waits for an answer. */ isOne: boolean; isPublished: boolean; answer: Answer };

function OwnWords({ source, isOne, isPublished, answer }: OwnProps) {
  const { t } = useTranslation();
  const { id, html, consent, consentAt, can } = source;
  return (
    <Panel title={t('consents.consent.words')}>
      {html ? <Prose html={html} className="consent-words" /> : <p className="note">{t('conversation.deleted')}</p>}
      {consentAt && (
        <p className="facts">
          <StateBadge state={consent} /> <DateTime instant={consentAt} style="date" />
        </p>
      )}
      {can.answer && <AnswerForms sources={[source]} answer={answer} isOne={isOne} />}
      {can.withdraw && (
        <Form intent={`withdraw ${id}`} answer={answer} className="consent-form">
          <p className="note">{t(isPublished ? 'consents.consent.withdrawHint' : 'consents.consent.withdrawDraftHint')}</p>
          <SubmitButton look="danger">{t('consents.consent.withdraw')}</SubmitButton>
        </Form>
      )}
      {(consent === 'refused' || consent === 'withdrawn') && <p>{t('consents.consent.final')}</p>}
    </Panel>
  );
}

/** Two forms beside each other; who would rather answer later leaves the page, and the question stays. */
function AnswerForms({ sources, answer, isOne, all = false }: { sources: readonly Source[]; answer: Answer; isOne: boolean; all?: boolean }) {
  const { t } = useTranslation();
  const which = all ? 'all' : (sources[0]?.id ?? '');
  const words = sources.map(({ id, revision }) => <input key={id} type="hidden" name="source" value={`${id} ${revision}`} readOnly />);
  return (
    <div className="consent-answers">
      <Form intent={`given ${which}`} answer={answer}>
        {words}
        <SubmitButton>{all ? t('consents.consent.yesToAll', { count: sources.length }) : t('consents.consent.yes')}</SubmitButton>
      </Form>
      <Form intent={`refused ${which}`} answer={answer}>
        {words}
        <SubmitButton look="secondary">{t(all ? 'consents.consent.noToAll' : 'consents.consent.no')}</SubmitButton>
      </Form>
      {isOne && <p className="note">{t('consents.consent.later')}</p>}
    </div>
  );
}

/** Where consent stands. */
export function StateBadge({ state }: { state: Source['consent'] }) {
  const { t } = useTranslation();
  if (state === 'notNeeded') return null;
  const tone = state === 'given' ? 'accent' : state === 'asked' ? 'turn' : 'danger';
  return <Badge tone={tone}>{t(`consents.state.${state}`)}</Badge>;
}

/** Who asks, and for which sheet. */
export function ConsentIntro({ text, sheet, person }: { text: string; sheet: ConsentView['practice']; person: React.ReactNode }) {
  return <Sentence text={text} parts={{ person, sheet: <bdi lang={sheet.locale}>{sheet.title}</bdi> }} />;
}
