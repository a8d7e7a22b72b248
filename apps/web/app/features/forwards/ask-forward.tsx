import { Link } from '@remix-run/react';
import type { ForwardPlacesView, ForwardSubjectView } from '@passerelle/core/forwards/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { Panel } from '#app/components/panel.tsx';
import { PersonName } from '#app/components/person.tsx';
import { Prose } from '#app/components/prose.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { TextArea } from '#app/components/text-area.tsx';
import { maxNote } from '#app/lib/contract-constants.ts';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { forwardHref } from './forward-place.ts';
import { NewQuestion, PlaceChoice, PlaceSearch } from './place-choice.tsx';

type Props = {
  conversationId: string;
  messageId: string;
  subject: ForwardSubjectView;
  threads: ForwardPlacesView['threads'];
  title: string;
  clientId: string;
  answer: { problem: FormProblem } | undefined;
};

/** Which message, in which thread, with what note. */
export function AskForward({ subject, ...asked }: Props) {
  const { t } = useTranslation();
  const { author, own, html, obstacle, forwardId } = subject;
  const person = <PersonName name={author.name} />;
  return (
    <div className="stack">
      <Panel title={t('forwards.theWords')}>
        <Prose html={html} className="forward-words" />
      </Panel>
      {obstacle ? (
        <Panel>
          <p>
            <Sentence text={t(`forwards.obstacle.${obstacle}`)} parts={{ person }} />
          </p>
          {forwardId && (
            <p className="forwards__all">
              <Link to={`/forwards/${forwardId}`}>{t('forwards.seeRequest')}</Link>
            </p>
          )}
        </Panel>
      ) : (
        <Panel title={t('forwards.where')}>
          <p className="panel__intro">
            <Sentence text={t(own ? 'forwards.ownIntro' : 'forwards.intro')} parts={{ person }} />
          </p>
          <PlaceSearch messageId={asked.messageId} title={asked.title} />
          <AskForm {...asked} own={own} />
        </Panel>
      )}
    </div>
  );
}

function AskForm({ conversationId, messageId, threads, title, clientId, answer, own }: Omit<Props, 'subject'> & { own: boolean }) {
  const { t } = useTranslation();
  return (
    <Form answer={answer} className="forward-ask">
      <input type="hidden" name="clientId" value={answer?.problem.values?.['clientId'] ?? clientId} readOnly />
      <PlaceChoice threads={threads} title={title} newest={forwardHref(conversationId, messageId)} />
      <NewQuestion />
      <TextArea name="note" label={t('forwards.note')} hint={t('forwards.noteHint')} maxLength={maxNote} />
      <div className="button-row">
        <SubmitButton>{t(own ? 'forwards.post' : 'forwards.ask')}</SubmitButton>
        <LinkButton to={`/conversations/${conversationId}`} look="quiet">
          {t('common.cancel')}
        </LinkButton>
      </div>
    </Form>
  );
}
