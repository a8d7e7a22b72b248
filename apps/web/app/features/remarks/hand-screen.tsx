import type { RemarkBlockView, RemarkView } from '@passerelle/core/remarks/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Panel } from '#app/components/panel.tsx';
import { TextArea } from '#app/components/text-area.tsx';
import { Difference } from '#app/features/writing/difference.tsx';
import { maxPart } from '#app/lib/contract-constants.ts';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { remark: RemarkView; block: RemarkBlockView; answer: { problem: FormProblem } | undefined };

/** A suggestion beside what the block says by now, and a field for what it is to say. */
export function HandScreen({ remark, block, answer }: Props) {
  const { t } = useTranslation();
  const { practiceId, part, locale, original, proposed, can } = remark;
  const back = `/practices/${practiceId}/remarks`;
  return (
    <div className="text-width stack">
      <PageHeader title={t('remarks.hand.title')} intro={t(can.accept ? 'remarks.hand.intro' : 'remarks.hand.over')} back={{ to: back, label: t('remarks.hand.back') }} />
      {block.body !== original && (
        <Panel title={t('remarks.hand.original')}>
          <Words lang={locale} text={original ?? ''} />
        </Panel>
      )}
      <Panel title={t('remarks.hand.proposed')}>
        <Difference before={original ?? ''} after={proposed ?? ''} lang={locale} />
      </Panel>
      <Panel title={t('remarks.hand.now')} intro={t(`practices.part.${part}.label`)}>
        <Words lang={locale} text={block.body} />
      </Panel>
      {can.accept && (
        <Form answer={answer}>
          <input type="hidden" name="blockRevision" value={block.revision} readOnly />
          <TextArea name="body" label={t('remarks.hand.body')} hint={t('remarks.acceptHint')} defaultValue={proposed ?? ''} lang={locale} maxLength={maxPart} rows={10} required />
          <div className="button-row">
            <SubmitButton>{t('remarks.hand.send')}</SubmitButton>
            <LinkButton to={back}>{t('common.cancel')}</LinkButton>
          </div>
        </Form>
      )}
    </div>
  );
}

function Words({ text, lang }: { text: string; lang: string }) {
  const { t } = useTranslation();
  if (text === '') return <p className="note">{t('remarks.form.empty')}</p>;
  return (
    <p className="remark-words" dir="auto" lang={lang}>
      {text}
    </p>
  );
}
