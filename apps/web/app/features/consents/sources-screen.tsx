import { Link } from '@remix-run/react';
import type { SheetSourcesView, SourceStateView } from '@passerelle/core/practices/sources-contract.ts';
import { CheckBox } from '#app/components/check-box.tsx';
import { Form, SubmitButton, useFieldError } from '#app/components/form.tsx';
import { Panel } from '#app/components/panel.tsx';
import { Person } from '#app/components/person.tsx';
import { Prose } from '#app/components/prose.tsx';
import { postHref } from '#app/features/threads/post-place.ts';
import { Difference } from '#app/features/writing/difference.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { StateBadge } from './consent-screen.tsx';

type Answer = { problem: FormProblem } | undefined;
type Props = { sheet: SheetSourcesView; answer: Answer };
type SourceProps = { source: SourceStateView; sheet: SheetSourcesView; answer: Answer };

/** What a sheet was made from: what became of each source since, and of the consent of whoever wrote it. */
export function SourcesScreen({ sheet, answer }: Props) {
  const { t } = useTranslation();
  if (sheet.sources.length === 0) return <p className="note">{t('consents.sources.none')}</p>;
  return (
    <div className="stack">
      {sheet.withheld && <p className="consent-notice">{t('consents.notice.withheld')}</p>}
      {sheet.sources.map((source) => (
        <Source key={source.id} source={source} sheet={sheet} answer={answer} />
      ))}
    </div>
  );
}

function Source({ source, sheet, answer }: SourceProps) {
  const { t } = useTranslation();
  const { author, consent, change, html, threadId, seq, threadTitle, can } = source;
  return (
    <Panel className="source-state">
      <Person member={author} size="s" />
      <p className="facts">
        {threadId && seq ? (
          <Link to={postHref(threadId, seq)} prefetch="intent">
            <bdi>{threadTitle || t('posts.threadGone')}</bdi>
          </Link>
        ) : (
          <span>{t('consents.sources.message')}</span>
        )}
        <StateBadge state={consent} />
      </p>
      {change !== 'none' && <Changed source={source} answer={answer} />}
      {change === 'none' && html && <Prose html={html} />}
      {change === 'none' && !html && <p className="note">{t(sheet.withheld ? 'consents.withheld' : 'conversation.deleted')}</p>}
      {can.remove && <RemoveForm source={source} sheet={sheet} answer={answer} />}
    </Panel>
  );
}

/** Both texts, and what to make of it. */
function Changed({ source, answer }: Omit<SourceProps, 'sheet'>) {
  const { t } = useTranslation();
  const { id, change, before, after, revision, can } = source;
  const hidden = <input type="hidden" name="revision" value={revision} readOnly />;
  return (
    <div className="consent-notice">
      <p>
        <strong>{t('consents.notice.changedTitle')}</strong> {t(change === 'deleted' ? 'consents.sources.deleted' : 'consents.sources.edited')}
      </p>
      {change === 'edited' && (after === null ? <p className="note">{t('consents.sources.notYours')}</p> : <Difference before={before} after={after} />)}
      {can.settle && (
        <div className="consent-answers">
          {can.takeOver && (
            <Form intent={`over ${id}`} answer={answer}>
              {hidden}
              <SubmitButton>{t('consents.sources.takeOver')}</SubmitButton>
            </Form>
          )}
          <Form intent={`keep ${id}`} answer={answer}>
            {hidden}
            <SubmitButton look="secondary">{t(change === 'deleted' ? 'consents.sources.seen' : 'consents.sources.keep')}</SubmitButton>
          </Form>
          {can.takeOver && source.postId === null && <p className="note">{t('consents.sources.askAgain')}</p>}
        </div>
      )}
    </div>
  );
}

function RemoveForm({ source: { id, postId }, sheet, answer }: SourceProps) {
  const { t } = useTranslation();
  const intent = `remove ${id}`;
  return (
    <details className="curator-bar__return" open={answer?.problem.intent === intent}>
      <summary>{t('consents.sources.remove')}</summary>
      <Form intent={intent} answer={answer}>
        <input type="hidden" name="revision" value={sheet.revision} readOnly />
        <p className="note">{t(postId === null ? 'consents.sources.removeMessageHint' : 'consents.sources.removePostHint')}</p>
        {postId === null && (
          <>
            <p>
              <Link to={`/practices/${sheet.id}/edit`}>{t('practices.edit')}</Link>
            </p>
            <CheckBox name="wordsRemoved" label={t('consents.sources.wordsRemoved')} defaultChecked={false} />
            <WordsError />
          </>
        )}
        <SubmitButton look="danger">{t('consents.sources.removeIt')}</SubmitButton>
      </Form>
    </details>
  );
}

function WordsError() {
  const error = useFieldError('wordsRemoved');
  return error && <p className="field__error">{error}</p>;
}
