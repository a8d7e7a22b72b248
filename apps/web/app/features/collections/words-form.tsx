import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { CollectionView } from '@passerelle/core/collections/contract.ts';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { Panel } from '#app/components/panel.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { CollectionFields, type CollectionWords } from './collection-fields.tsx';

/** `theirs`: what somebody else stored while this was written. */
export type WordsAnswer = { problem: FormProblem; theirs?: CollectionView | null };
type Props = { collection: CollectionView; answer: WordsAnswer | undefined };

/** The words of a collection. What somebody else wrote there meanwhile is shown before it is replaced. */
export function WordsForm({ collection, answer }: Props) {
  const { t } = useTranslation();
  const theirs = answer?.problem.intent === 'revise' ? answer.theirs : null;
  const { revision, remember } = useSeenRevision(collection, theirs ?? null);
  const under = (field: 'title' | 'intro') => theirs && theirs[field] !== answer?.problem.values?.[field] && <Theirs text={theirs[field]} />;
  return (
    <Panel title={t('collections.form.words')}>
      <Form intent="revise" answer={answer} preventScrollReset onSubmit={remember}>
        <input type="hidden" name="revision" value={revision} readOnly />
        {theirs && <p className="note">{t('collections.form.meanwhile')}</p>}
        <CollectionFields words={collection} under={under} />
        <div className="button-row">
          <SubmitButton look="secondary">{t('common.save')}</SubmitButton>
        </div>
      </Form>
    </Panel>
  );
}

function Theirs({ text }: { text: string }) {
  const { t } = useTranslation();
  return (
    <div className="collection-theirs">
      <p className="note">{t('practices.dispute.theirs')}</p>
      <p dir="auto">
        {text || t('practices.dispute.emptied')}
      </p>
    </div>
  );
}

const spelt = ({ title, intro, locale }: CollectionWords) => JSON.stringify([title.trim(), intro.replace(/\r\n?/g, '\n').trim(), locale]);

/**
 * The revision whose words this form has shown: it goes along with a new order of the sheets, which changes no words, and with
 * what was stored from here; not with words that somebody else wrote and that nobody has seen here.
 */
function useSeenRevision(collection: CollectionView, theirs: CollectionView | null) {
  const [seen, see] = useState(collection);
  const sent = useRef<string | null>(null);
  useEffect(() => {
    see((known) => (spelt(known) === spelt(collection) || sent.current === spelt(collection) ? collection : known));
  }, [collection]);
  useEffect(() => {
    if (theirs) see(theirs);
  }, [theirs]);
  const remember = (event: FormEvent<HTMLFormElement>) => {
    const form = new FormData(event.currentTarget);
    sent.current = spelt({ title: String(form.get('title')), intro: String(form.get('intro')), locale: String(form.get('locale')) as CollectionWords['locale'] });
  };
  return { revision: seen.revision, remember };
}
